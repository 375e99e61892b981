import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StatementUploader, en } from 'statement-uploader';
import { createFakeTransport, createTestPdf } from 'statement-uploader/testing';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(cleanup);

it('calls onComplete once when no month is missing', async () => {
  const { transport, nextRequest } = createFakeTransport();
  const onComplete = vi.fn();
  render(
    <StatementUploader
      sessionId="session"
      endpoint="/api/statements"
      transport={transport}
      onComplete={onComplete}
    />,
  );
  await userEvent.upload(screen.getByLabelText(en['dropzone.input']), createTestPdf());

  // Each request stays pending until the test resolves it.
  const request = await nextRequest();
  expect(request.field('session_id')).toBe('session');
  act(() => request.progress(50, 100));
  const statement = await screen.findByRole('listitem', { name: 'test.pdf' });
  await waitFor(() => expect(statement.dataset['state']).toBe('uploading'));
  await act(async () =>
    request.answer({
      body: {
        statement_id: 's',
        account_id: 'a',
        bank_name: 'hdfc',
        months: ['2024-01'],
        missing_months: [],
      },
    }),
  );
  await waitFor(() => expect(onComplete).toHaveBeenCalledOnce());
});
