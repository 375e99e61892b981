import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  // One list, in the order of preview.tsx: with headings, what has none would come before the guide.
  sidebar: { showRoots: false },
  theme: create({
    base: 'light',
    brandTitle: 'statement-uploader',
    brandTarget: '_self',
    colorPrimary: '#2457d6',
    colorSecondary: '#2457d6',
  }),
});
