import { expect, userEvent, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { OwnMarkup } from './support/OwnMarkup.js';
import { samplePassword, sampleFile } from './support/sampleFile.js';
import { endpoint, sandboxHandler } from './support/sandboxHandler.js';

const sources = import.meta.glob<string>('./support/OwnMarkup.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const meta = preview.meta({
  title: 'Headless',
  component: OwnMarkup,
  args: { sessionId: 'sandbox-session.headless', endpoint, maxAttempts: 1 },
  parameters: {
    controls: { disable: true },
    docs: { source: { code: Object.values(sources).join('\n'), language: 'tsx' } },
  },
  beforeEach({ msw }) {
    msw.use(sandboxHandler());
  },
});

/** `useStatementUploader` with your own markup. */
export const OwnMarkupOnTheHook = meta.story({});

OwnMarkupOnTheHook.test(
  'uploads a locked file, asks for a bank, and retries a failed file',
  async ({ canvas }) => {
    const row = (name: string): HTMLElement => canvas.getByRole('listitem', { name });
    const state = (name: string, status: string) =>
      waitFor(() => expect(row(name)).toHaveAttribute('data-state', status));

    await userEvent.upload(canvas.getByLabelText('Statements'), [
      await sampleFile('axis-password.pdf'),
      await sampleFile('no-bank.pdf'),
      await sampleFile('hdfc-nov-jan.pdf', 'march--server-error-once.pdf'),
    ]);
    await state('axis-password.pdf', 'locked');
    await userEvent.type(canvas.getByLabelText('Password'), samplePassword('axis-password.pdf'));
    await userEvent.click(canvas.getByRole('button', { name: 'Open' }));
    await state('axis-password.pdf', 'accepted');

    await state('no-bank.pdf', 'choosing-bank');
    await userEvent.type(canvas.getByLabelText('Bank'), 'sbi');
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await state('no-bank.pdf', 'accepted');

    await state('march--server-error-once.pdf', 'failed');
    const button = within(row('march--server-error-once.pdf')).getByRole('button', {
      name: /server-unavailable/,
    });
    await userEvent.click(button);
    await state('march--server-error-once.pdf', 'accepted');
    await expect(canvas.getByText('axis: complete')).toBeVisible();
    await expect(canvas.getByText('hdfc: 2024-02, 2024-03, 2024-04 missing')).toBeVisible();
  },
);
