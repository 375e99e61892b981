import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
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

it('disappears when the session has expired', () => {
  view({ sessionExpired: true }, { expiresAt: inMinutes(2) });
  expect(notice()).toBeNull();
});
