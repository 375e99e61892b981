import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview } from '@storybook/react-vite';
import addonMsw from 'msw-storybook-addon';
import '../src/styles.css';

export default definePreview({
  addons: [addonDocs(), addonA11y(), addonMsw()],
  tags: ['autodocs'],
  parameters: {
    // Every story is an accessibility check: a finding fails the run.
    a11y: { test: 'error' },
    controls: { expanded: true },
    layout: 'padded',
  },
});
