import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  // Show one list in the order of preview.tsx. With root headings, entries without one would precede the guide.
  sidebar: { showRoots: false },
  theme: create({
    base: 'light',
    brandTitle: 'statement-uploader',
    brandTarget: '_self',
    colorPrimary: '#2457d6',
    colorSecondary: '#2457d6',
  }),
});
