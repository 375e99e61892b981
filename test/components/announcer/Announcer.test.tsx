import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import {
  accepted,
  apiError,
  checking,
  failed,
  locked,
  processing,
  uploading,
} from '../../support/statements.js';
import { view } from '../view.js';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const a = { id: 'a', name: 'a.pdf' };

it('announces an upload in quarters, in the same two live regions', () => {
  const { show } = view({ statements: [checking(a)] });
  const polite = screen.getByRole('status');
  const heard: string[] = [];
  const step = (
    statement: ReturnType<typeof checking | typeof uploading | typeof processing | typeof accepted>,
  ) => {
    show({ statements: [statement] });
    if (heard.at(-1) !== polite.textContent) heard.push(polite.textContent);
  };
  for (let sent = 0; sent < 100; sent += 5) step(uploading(sent, 100, a));
  step(processing(a));
  step(accepted('full', a));
  expect(heard).toEqual([
    'Sending a.pdf.',
    'a.pdf: 25 percent sent.',
    'a.pdf: 50 percent sent.',
    'a.pdf: 75 percent sent.',
    'a.pdf is sent and being read.',
    'a.pdf is done.',
  ]);
  expect(screen.getByRole('status')).toBe(polite);
});

it('announces questions and failures assertively', () => {
  const { show } = view({ statements: [checking(a)] });
  const assertive = screen.getByRole('alert');
  show({ statements: [locked('required', a)] });
  expect(assertive.textContent).toBe('Password needed for a.pdf.');
  show({ statements: [locked('refused', a)] });
  expect(assertive.textContent).toBe('The password did not open a.pdf. Try again.');
  show({ statements: [failed(apiError('PDF_IS_IMAGE'), a)] });
  expect(assertive.textContent).toBe('a.pdf: This is a scan or photo.');
});

it('announces simultaneous events together', () => {
  const { show } = view();
  show({ statements: [accepted('full', a), accepted('full', { id: 'b', name: 'b.pdf' })] });
  expect(screen.getByRole('status').textContent).toBe('a.pdf is done. b.pdf is done.');
});

it('announces nothing twice, and removes old announcements', () => {
  vi.useFakeTimers();
  const { show } = view({ statements: [accepted('full', a)] });
  const polite = screen.getByRole('status');
  expect(polite.textContent).toBe('a.pdf is done.');
  vi.advanceTimersByTime(10_000);
  expect(polite.textContent).toBe('');
  show({ statements: [accepted('full', a)] });
  expect(polite.textContent).toBe('');
});
