import { act, cleanup, screen } from '@testing-library/react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StatementUploader } from '../../../src/StatementUploader.js';
import { apiError, failed } from '../../support/statements.js';
import { view } from '../view.js';

const now = new Date('2024-05-01T10:00:00Z');
const inMinutes = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const notice = (): string | null =>
  document.querySelector('[data-part="session-notice"]')?.textContent ?? null;

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('appears five minutes before the expiry, counts down, and disappears at the expiry', () => {
  view({}, { expiresAt: inMinutes(8) });
  expect(notice()).toBeNull();
  act(() => void vi.advanceTimersByTime(3 * 60_000 + 50));
  expect(notice()).toMatch(/5 more minutes/);
  for (let minute = 0; minute < 4; minute += 1) act(() => void vi.advanceTimersByTime(60_000));
  expect(notice()).toMatch(/1 more minute\./);
  act(() => void vi.advanceTimersByTime(60_000));
  expect(notice()).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
});

it('is announced once, politely', () => {
  view({}, { expiresAt: inMinutes(4) });
  const heard = screen.getByRole('status');
  expect(heard.textContent).toMatch(/This link works for/);
  act(() => void vi.advanceTimersByTime(60_000));
  expect(heard.textContent).toBe('');
  expect(screen.getByRole('alert').textContent).toBe('');
});

it('follows a new expiry, however late it comes', () => {
  const { show } = view({}, { expiresAt: inMinutes(60 * 8) });
  act(() => void vi.advanceTimersByTime(60 * 60_000));
  show({}, { expiresAt: inMinutes(60 + 3) });
  expect(notice()).toMatch(/3 more minutes/);
});

it.each([
  ['ahead of', 60_000 * 60],
  ['behind', -60_000 * 60],
])('is hydrated without an error when the clock of the server is %s the device’s', (_, difference) => {
  const errors: unknown[] = [];
  for (const minutes of [-30, 2, 4.5, 30, 62]) {
    const widget = <StatementUploader sessionId="s" endpoint="/api" expiresAt={inMinutes(minutes)} />;
    vi.setSystemTime(now.getTime() + difference);
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = renderToString(widget);
    vi.setSystemTime(now);
    let root: Root | undefined;
    act(() => {
      root = hydrateRoot(container, widget, { onRecoverableError: (error) => errors.push(error) });
    });
    expect(notice() !== null).toBe(minutes > 0 && minutes <= 5);
    act(() => root?.unmount());
    container.remove();
  }
  expect(errors).toEqual([]);
});

it.each([
  ['a text', inMinutes(2).toISOString()],
  ['milliseconds', inMinutes(2).getTime()],
  ['a date', inMinutes(2)],
])('accepts %s', (_, expiresAt) => {
  view({}, { expiresAt });
  expect(notice()).toMatch(/2 more minutes/);
});

it.each([
  ['an invalid date', 'soon'],
  ['a time that has passed', inMinutes(-1)],
  ['a time beyond the range of timers', inMinutes(60 * 24 * 400)],
])('shows nothing for %s', (_, expiresAt) => {
  view({}, { expiresAt });
  act(() => void vi.advanceTimersByTime(120_000));
  expect(notice()).toBeNull();
});

it('speaks of no minutes once the session has ended', () => {
  view({ sessionExpired: true }, { expiresAt: inMinutes(2) });
  expect(notice()).not.toMatch(/minute/);
});

it('says at once that a session has ended, unless a statement says it', () => {
  const ended = { sessionExpired: true };
  const { show } = view(ended);
  expect(notice()).toMatch(/^This link has expired – Ask your lender/);
  expect(screen.getByRole('alert').textContent).toMatch(/^This link has expired/);
  show({ ...ended, statements: [failed(apiError('SESSION_EXPIRED'))] });
  expect(notice()).toBeNull();
});
