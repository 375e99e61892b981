import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StatementUploader, en } from 'statement-uploader';
import { createSandbox, createSandboxTransport, createTestPdf } from 'statement-uploader/testing';
import { afterEach, expect, it } from 'vitest';

afterEach(cleanup);

it('goes on after a scan, once the borrower has taken another file', async () => {
  // The API as one function. It reads the PDF for real; what a file cannot show is a scenario.
  const sandbox = createSandbox();
  const errors: string[] = [];
  render(
    <StatementUploader
      sessionId="sandbox-session"
      endpoint="/api/statements"
      transport={createSandboxTransport(sandbox)}
      onError={({ error }) => errors.push(error.code)}
    />,
  );
  // `--pdf-is-image-once` asks the sandbox for that answer, the first time that this file comes.
  const file = createTestPdf('A page', 'march--pdf-is-image-once.pdf');
  await userEvent.upload(screen.getByLabelText(en['dropzone.input']), file);

  const statement = await screen.findByRole('listitem', { name: file.name });
  await waitFor(() => expect(statement.dataset['state']).toBe('failed'), { timeout: 10_000 });
  expect(errors).toEqual(['PDF_IS_IMAGE']);
  within(statement).getByRole('button', { name: en['action.choose-another-file'] });
});
