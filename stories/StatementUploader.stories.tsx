import { expect, fn } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { en } from '../src/messages/en.js';
import { StatementUploader } from '../src/StatementUploader.js';
import { borrowerOf } from './support/borrowerOf.js';
import { sampleFile } from './support/sampleFile.js';
import { endpoint, sandboxHandler } from './support/sandboxHandler.js';

const meta = preview.meta({
  title: 'StatementUploader',
  component: StatementUploader,
  args: { sessionId: 'sandbox-session.default', endpoint },
  argTypes: {
    endpoint: { control: 'text' },
    headers: { control: 'object' },
    transport: { control: false },
    queryClient: { control: false },
  },
  parameters: {
    docs: {
      description: {
        component: [
          'Collects a borrower’s bank statements: checks each PDF, asks for its password or bank when needed,',
          'uploads it, and shows which months are still missing. Other props (`id`, `className`, `style`, `ref`,',
          '`aria-*`, `data-*`) are passed to the root section.',
        ].join(' '),
      },
    },
  },
  beforeEach({ msw }) {
    msw.use(sandboxHandler());
  },
});

/** Only the two required props. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: en['root.label'] })).toBeVisible();
    await expect(canvas.getByRole('button', { name: en['action.choose-files'] })).toBeEnabled();
    await expect(canvas.getByText(en['dropzone.hint'])).toBeVisible();
  },
});

Default.test('accepts a statement', async ({ canvasElement }) => {
  await borrowerOf(canvasElement).picks(await sampleFile('icici-nov-apr.pdf'));
  await borrowerOf(canvasElement).sees('accepted');
});

/**
 * Every prop in the Controls panel and every callback in the Actions panel. The sandbox behind the endpoint takes a
 * second to read a file, as a server would. The toolbar sets theme and language unless you set them here. Find sample
 * statements under `/statements` of this Storybook, or in `demo/statements`.
 */
export const Playground = meta.story({
  args: {
    sessionId: 'sandbox-session.playground',
    uploadType: 'PDF',
    includeProgress: false,
    maxAttempts: 4,
    stallTimeout: 30_000,
    maxFileSize: 26_214_400,
    concurrency: 1,
    bankSelection: 'required',
    revealIdentity: false,
    classNames: {},
    onUploaded: fn(),
    onError: fn(),
    onComplete: fn(),
    onSessionExpired: fn(),
    onEvent: fn(),
  },
  argTypes: {
    sessionId: {
      control: 'select',
      options: ['sandbox-session.playground', 'sandbox-expired', 'sandbox-deleted', 'no-such-session'],
    },
    uploadType: { control: 'inline-radio', options: ['PDF', 'BASE64'] },
    credentials: { control: 'inline-radio', options: ['same-origin', 'include'] },
    bankSelection: { control: 'inline-radio', options: ['required', 'optional'] },
    colorScheme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
    bank: { control: 'select', options: [undefined, 'hdfc', 'icici', 'axis', 'sbi'] },
    locale: { control: 'select', options: ['en-IN', 'en-GB', 'hi-IN', 'ta-IN'] },
    maxAttempts: { control: { type: 'number', min: 1 } },
    maxFiles: { control: { type: 'number', min: 1 } },
    concurrency: { control: { type: 'number', min: 1 } },
    maxFileSize: { control: { type: 'number', min: 1 } },
    stallTimeout: { control: { type: 'number', min: 1, step: 1000 } },
    banks: { control: 'object' },
  },
  beforeEach({ msw }) {
    msw.use(sandboxHandler({ readingTime: 1000 }));
  },
});
