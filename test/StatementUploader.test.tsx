import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, StrictMode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { StatementUploader } from '../src/StatementUploader.js';
import { createTestPdf } from '../src/testing/createTestPdf.js';
import { createFakeTransport } from '../src/testing/createFakeTransport.js';

afterEach(cleanup);

function pdf(name: string): File {
  return createTestPdf(undefined, name);
}
function inputOf(container: HTMLElement): HTMLInputElement {
  const input = container.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no file input.');
  return input;
}
const accepted = {
  body: {
    statement_id: 'remote-1',
    account_id: 'acc',
    bank_name: 'hdfc',
    months: ['2024-01'],
    missing_months: [],
  },
};

it('sends one request per picked file, also in StrictMode', async () => {
  const { transport, requests, nextRequest } = createFakeTransport();
  const { container } = render(
    <StrictMode>
      <StatementUploader sessionId="s" endpoint="/api" transport={transport} />
    </StrictMode>,
  );
  await userEvent.upload(inputOf(container), pdf('a.pdf'));
  const request = await nextRequest();
  await act(async () => request.answer(accepted));
  const item = await screen.findByRole('listitem', { name: /a\.pdf/ });
  await waitFor(() => expect(item.getAttribute('data-state')).toBe('accepted'));
  expect(requests).toHaveLength(1);
});

it('shares no state between two widgets on a page', async () => {
  const one = createFakeTransport();
  const two = createFakeTransport();
  render(
    <>
      <StatementUploader
        sessionId="one"
        endpoint="/api"
        transport={one.transport}
        aria-label="First account"
      />
      <StatementUploader
        sessionId="two"
        endpoint="/api"
        transport={two.transport}
        aria-label="Second account"
      />
    </>,
  );
  const first = screen.getByRole('region', { name: 'First account' });
  const second = screen.getByRole('region', { name: 'Second account' });
  await userEvent.upload(inputOf(first), pdf('a.pdf'));
  await one.nextRequest();
  await within(first).findByRole('listitem', { name: /a\.pdf/ });
  expect(two.requests).toEqual([]);
  expect(within(second).queryByRole('listitem')).toBeNull();
});

it('aborts uploads when it unmounts, and calls no callback afterwards', async () => {
  const { transport, nextRequest } = createFakeTransport();
  const heard: unknown[] = [];
  const { container, unmount } = render(
    <StatementUploader
      sessionId="s"
      endpoint="/api"
      transport={transport}
      onEvent={(event) => heard.push(event)}
    />,
  );
  await userEvent.upload(inputOf(container), pdf('a.pdf'));
  const request = await nextRequest();
  await screen.findByRole('progressbar');
  const before = heard.length;
  unmount();
  expect(request.request.signal.aborted).toBe(true);
  request.answer(accepted);
  expect(heard).toHaveLength(before);
});

it('calls the callbacks of the latest render', async () => {
  const { transport, nextRequest } = createFakeTransport();
  const calls: string[] = [];
  const widget = (name: string) => (
    <StatementUploader
      sessionId="s"
      endpoint="/api"
      transport={transport}
      onUploaded={() => calls.push(name)}
    />
  );
  const { container, rerender } = render(widget('first'));
  await userEvent.upload(inputOf(container), pdf('a.pdf'));
  const request = await nextRequest();
  rerender(widget('second'));
  await act(async () => request.answer(accepted));
  await waitFor(() => expect(calls).toEqual(['second']));
});

it('passes ref, class, style and attributes to its root', () => {
  const ref = createRef<HTMLElement>();
  render(
    <StatementUploader
      ref={ref}
      sessionId="s"
      endpoint="/api"
      id="documents"
      className="mine"
      style={{ maxWidth: '30rem' }}
      theme={{ accent: 'teal' }}
      colorScheme="dark"
    />,
  );
  const root = screen.getByRole('region', { name: 'Upload bank statements' });
  expect(ref.current).toBe(root);
  expect(root).toHaveProperty('id', 'documents');
  expect(root.classList.contains('mine')).toBe(true);
  expect(root.dataset).toMatchObject({ part: 'root', colorScheme: 'dark' });
  expect(root.style.maxWidth).toBe('30rem');
  expect(root.style.getPropertyValue('--su-accent')).toBe('teal');
});
