import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview } from '@storybook/react-vite';
import addonMsw from 'msw-storybook-addon';
import { loadViews } from '../src/components/widget/useViews.js';
import '../src/styles.css';
import { brands } from './brands.js';
import { checkMatrix } from './checkMatrix.js';
import { Ground } from './Ground.js';
import { loadLanguage, type Language } from './languages.js';
import './patience.js';
import { completePropsTable } from './propsTable.js';
import { startWorker } from './startWorker.js';
import { strictConsole } from './strictConsole.js';
import { globalTypes, initialGlobals } from './toolbar.js';

export default definePreview({
  addons: [addonDocs(), addonA11y(), addonMsw(startWorker)],
  tags: ['autodocs'],
  parameters: {
    // axe checks every story, and a violation fails the run.
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Start here',
          'Guide',
          [
            'Embedding',
            'Theming',
            'States',
            'Errors',
            'Languages',
            'Accessibility',
            'Testing your integration',
          ],
          'StatementUploader',
          'Showroom',
          'Journey',
          'Before it is sent',
          'Bank picker',
          'Session',
          'States',
          'Errors',
          'Summary',
          'Theming',
          'Languages',
          'Headless',
        ],
      },
    },
  },
  globalTypes,
  initialGlobals,
  // Once loaded, the views are drawn at once.
  beforeAll: loadViews,
  loaders: [async ({ globals }) => ({ language: await loadLanguage(String(globals['locale'])) })],
  decorators: [
    (Story, { args, globals, loaded, viewMode }) => {
      const { scheme, brand, direction, width } = globals;
      const { locale, messages, direction: ownDirection } = loaded['language'] as Language;
      const fixed = direction === 'auto' ? undefined : direction;
      const colorScheme = args.colorScheme ?? scheme;
      // A story that sets `messages` or `locale` overrides the toolbar.
      const words = args.messages === undefined && args.locale === undefined ? { locale, messages } : {};
      return (
        <Ground
          scheme={colorScheme}
          language={locale}
          direction={fixed ?? ownDirection}
          width={width === 'full' ? undefined : Number(width)}
          whole={viewMode === 'story'}
        >
          <Story
            args={{ ...args, ...words, colorScheme, theme: args.theme ?? brands[brand]?.theme, dir: fixed }}
          />
        </Ground>
      );
    },
  ],
  argTypesEnhancers: [completePropsTable],
  beforeEach: () => strictConsole.watch(),
  afterEach: async (context) => {
    strictConsole.check();
    // Only in tests: someone who views the story should not see it change.
    if (import.meta.env.VITEST_STORYBOOK !== undefined) await checkMatrix(context);
  },
});
