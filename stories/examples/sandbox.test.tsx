import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StatementUploader, en } from 'statement-uploader';
import { createSandbox, createSandboxTransport, createTestPdf } from 'statement-uploader/testing';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(cleanup);

it('offers another file when the API rejects a scan', async () => {
  // The sandbox treats a PDF with so little text as a scan.
  const transport = createSandboxTransport(createSandbox());
  render(<StatementUploader sessionId="sandbox-session" endpoint="/api/statements" transport={transport} />);
  await userEvent.upload(screen.getByLabelText(en['dropzone.input']), createTestPdf(undefined, 'march.pdf'));

  const statement = await screen.findByRole('listitem', { name: 'march.pdf' });
  await waitFor(() => expect(statement.dataset['state']).toBe('failed'));
  expect(statement.querySelector('[data-part=error]')?.getAttribute('data-code')).toBe('PDF_IS_IMAGE');
  within(statement).getByRole('button', { name: en['action.choose-another-file'] });
});

it('calls onSessionExpired when the session has expired', async () => {
  const onSessionExpired = vi.fn();
  render(
    <StatementUploader
      sessionId="sandbox-expired"
      endpoint="/api/statements"
      transport={createSandboxTransport(createSandbox())}
      onSessionExpired={onSessionExpired}
    />,
  );
  await userEvent.upload(screen.getByLabelText(en['dropzone.input']), createTestPdf());
  await waitFor(() => expect(onSessionExpired).toHaveBeenCalledOnce());
});
