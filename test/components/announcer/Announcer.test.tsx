import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import {
  accepted,
  apiError,
  checking,
  failed,
  locked,
  processing,
  retrying,
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

/** What a screen reader hears of a region: each text that is put in, in its order. */
function listenTo(region: HTMLElement): () => readonly string[] {
  const heard: string[] = [];
  const append = region.append.bind(region);
  vi.spyOn(region, 'append').mockImplementation((...nodes) => {
    heard.push(...nodes.map((node) => (typeof node === 'string' ? node : (node.textContent ?? '')).trim()));
    append(...nodes);
  });
  return () => heard;
}

it('lets the news of one file stand when those of the next files follow at once', () => {
  vi.useFakeTimers();
  const names = ['a', 'b', 'c'];
  const { show } = view({ statements: names.map((id) => checking({ id, name: `${id}.pdf` })) });
  const polite = screen.getByRole('status');
  for (let done = 1; done <= names.length; done += 1) {
    show({
      statements: names.map((id, index) =>
        index < done ? accepted('full', { id, name: `${id}.pdf` }) : checking({ id, name: `${id}.pdf` }),
      ),
    });
    vi.advanceTimersByTime(100);
  }
  expect(polite.textContent).toBe('a.pdf is done. b.pdf is done. c.pdf is done.');
  expect([...polite.children].map((line) => line.textContent.trim())).toEqual([
    'a.pdf is done.',
    'b.pdf is done.',
    'c.pdf is done.',
  ]);
  // Only what is new is read: not the whole region again.
  expect(polite.getAttribute('aria-atomic')).toBe('false');
  vi.advanceTimersByTime(4_000);
  expect(polite.textContent).toContain('a.pdf is done.');
  vi.advanceTimersByTime(10_000);
  expect(polite.textContent).toBe('');
  expect(vi.getTimerCount()).toBe(0);
});

it('replaces what is no longer true of a file', () => {
  const { show } = view({ statements: [processing(a)] });
  show({ statements: [locked('required', a)] });
  expect(screen.getByRole('status').textContent).toBe('');
  expect(screen.getByRole('alert').textContent).toBe('Password needed for a.pdf.');
});

it('announces the same words again for the next attempt', () => {
  const { show } = view({ statements: [checking(a)] });
  const heard = listenTo(screen.getByRole('status'));
  for (const retryAt of [1_000, 2_000]) {
    show({ statements: [retrying(Date.now() + retryAt, a)] });
    show({ statements: [uploading(0, 0, a)] });
  }
  show({ statements: [retrying(Date.now() + 3_000, a)] });
  show({ statements: [retrying(Date.now() + 4_000, a)] });
  const again = 'Sending a.pdf did not work yet. It is tried again by itself.';
  expect(heard()).toEqual([again, 'Sending a.pdf.', again, 'Sending a.pdf.', again, again]);
});

it('announces an equal failure again', () => {
  const { show } = view({ statements: [checking(a)] });
  const heard = listenTo(screen.getByRole('alert'));
  const statement = failed(apiError('PDF_IS_IMAGE'), a);
  show({ statements: [statement] });
  show({ statements: [{ ...statement }] });
  show({ statements: [failed(apiError('PDF_IS_IMAGE'), a)] });
  expect(heard()).toEqual(['a.pdf: This is a scan or photo.', 'a.pdf: This is a scan or photo.']);
});

it('announces what the borrower is needed for before the other news', () => {
  const { show } = view();
  const order: string[] = [];
  for (const role of ['status', 'alert']) {
    const region = screen.getByRole(role);
    const append = region.append.bind(region);
    vi.spyOn(region, 'append').mockImplementation((...nodes) => {
      order.push(role);
      append(...nodes);
    });
  }
  show({ statements: [accepted('full', a), locked('required', { id: 'b', name: 'b.pdf' })] });
  expect(order).toEqual(['alert', 'status']);
});

it('leaves no timer behind', () => {
  vi.useFakeTimers();
  const { unmount } = view({ statements: [accepted('full', a)] });
  unmount();
  expect(vi.getTimerCount()).toBe(0);
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
