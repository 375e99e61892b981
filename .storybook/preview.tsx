import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview } from '@storybook/react-vite';
import addonMsw from 'msw-storybook-addon';
import '../src/styles.css';
import { Ground } from './Ground.js';
import { completePropsTable } from './propsTable.js';
import { startWorker } from './startWorker.js';
import { strictConsole } from './strictConsole.js';

export default definePreview({
  addons: [addonDocs(), addonA11y(), addonMsw(startWorker)],
  tags: ['autodocs'],
  parameters: {
    // Every story is an accessibility check: a finding fails the run.
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Start here',
          'StatementUploader',
          'Journey',
          'States',
          'Errors',
          'Summary',
          'Theming',
          'Headless',
        ],
      },
    },
  },
  globalTypes: {
    scheme: {
      description: 'The color scheme of stories that set none themselves',
      toolbar: {
        title: 'Scheme',
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'light', icon: 'sun', title: 'Light' },
          { value: 'dark', icon: 'moon', title: 'Dark' },
          { value: 'auto', icon: 'browser', title: 'As the device says' },
        ],
      },
    },
  },
  initialGlobals: { scheme: 'light' },
  decorators: [
    (Story, { args, globals, viewMode }) => {
      const scheme = args.colorScheme ?? globals['scheme'];
      return (
        <Ground scheme={scheme} whole={viewMode === 'story'}>
          <Story args={{ ...args, colorScheme: scheme }} />
        </Ground>
      );
    },
  ],
  argTypesEnhancers: [completePropsTable],
  beforeEach: () => strictConsole.watch(),
  afterEach: () => strictConsole.check(),
});
