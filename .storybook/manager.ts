import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'statement-uploader',
    brandTarget: '_self',
    colorPrimary: '#2457d6',
    colorSecondary: '#2457d6',
  }),
});
