import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { StatementUploader } from '../src/StatementUploader.js';
import { endpoint, sandboxHandler } from './support/sandboxHandler.js';

const meta = preview.meta({
  component: StatementUploader,
  args: { sessionId: 'sandbox-session.default', endpoint },
  beforeEach({ msw }) {
    msw.use(sandboxHandler());
  },
});

export const Default = meta.story({});

Default.test('says what it takes', async ({ canvas }) => {
  await expect(canvas.getByRole('button', { name: 'Choose files' })).toBeVisible();
});
