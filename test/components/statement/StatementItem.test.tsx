import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { StatementList } from '../../../src/components/statement/StatementItem.js';
import {
  accepted,
  checking,
  everyStatus,
  failed,
  processing,
  retrying,
  uploading,
  waiting,
} from '../../support/statements.js';
import { only, view } from '../view.js';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('renders nothing without statements', () => {
  const { root } = view();
  expect(root.querySelector('[data-part="statements"]')).toBeNull();
});

it('labels each item with its file, and shows its status as an attribute and as text', async () => {
  const statements = everyStatus(Date.now() + 60_000);
  view({ statements });
  const items = within(screen.getByRole('list', { name: 'Your files' })).getAllByRole('listitem');
  expect(items.map((item) => item.dataset['state'])).toEqual(statements.map(({ status }) => status));
  for (const [index, item] of items.entries()) {
    const name = statements[index]?.file.name ?? '';
    expect(within(item).getByText(name).closest('p')?.id).toBe(item.getAttribute('aria-labelledby'));
    expect(item.querySelector('.su-status')?.textContent).toMatch(/\w{2}/);
  }
  await screen.findAllByRole('combobox', { name: 'Bank' });
});

it.each([
  [checking(), 'Checking the file…'],
  [waiting('turn'), 'Waiting for its turn'],
  [waiting('connection'), 'Waiting for your connection to come back'],
  [uploading(1_258_291, 3_565_158), '1.2 of 3.4 MB'],
  [processing(), 'Reading your statement…'],
  [accepted('full'), 'Received'],
  [accepted('details-follow'), 'Received. Details follow within a day.'],
  [accepted('already-received'), 'We already have this statement'],
])('says what is going on: %#', (statement, words) => {
  const { root } = view({ statements: [statement] });
  expect(within(only(root)).getByText(words)).toBeTruthy();
});

it.each([waiting('turn'), waiting('connection'), uploading(), processing()])(
  'offers to cancel what is on its way: %#',
  async (statement) => {
    const { intents } = view({ statements: [statement] });
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(intents.cancel).toHaveBeenCalledExactlyOnceWith(statement.id);
    expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
  },
);

it.each([checking(), accepted(), failed({ stage: 'borrower', code: 'canceled' })])(
  'offers to remove what is not: %#',
  async (statement) => {
    const { intents } = view({ statements: [statement] });
    const button = screen.getByRole('button', { name: 'Remove', description: statement.file.name });
    await userEvent.click(button);
    expect(intents.remove).toHaveBeenCalledExactlyOnceWith(statement.id);
  },
);

it('counts down to the next attempt, and lets the borrower retry now', async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  const { intents, root } = view({ statements: [retrying(1_002_000, { id: 'late' })] });
  const item = only(root);
  expect(item.textContent).toContain('The connection was lost – Trying again in 2 seconds');
  act(() => {
    vi.advanceTimersByTime(1000);
  });
  expect(item.textContent).toContain('Trying again in 1 second');
  act(() => {
    vi.advanceTimersByTime(1000);
  });
  expect(item.textContent).toContain('Trying again…');
  vi.useRealTimers();
  await userEvent.click(screen.getByRole('button', { name: 'Retry now' }));
  expect(intents.retry).toHaveBeenCalledExactlyOnceWith('late');
});

it('lets the borrower try although the device says that it is offline', async () => {
  const { intents, show } = view({ statements: [waiting('connection', { id: 'a' })] });
  const button = screen.getByRole('button', { name: 'Try anyway', description: 'statement.pdf' });
  expect(button.dataset['action']).toBe('try-anyway');
  await userEvent.click(button);
  expect(intents.retry).toHaveBeenCalledExactlyOnceWith('a');
  show({ statements: [waiting('turn', { id: 'a' })] });
  expect(screen.queryByRole('button', { name: 'Try anyway' })).toBeNull();
});

it.each([waiting('connection'), retrying(Date.now() + 2_000)])(
  'offers no attempt once the session has expired: %#',
  (statement) => {
    view({ statements: [statement], sessionExpired: true });
    expect(screen.queryByRole('button', { name: /^(Try anyway|Retry now)$/ })).toBeNull();
  },
);

it.each([-3_600_000, 3_600_000, 86_400_000 * 400])(
  'counts down as scheduled when the clock is set by %i ms',
  (change) => {
    vi.useFakeTimers({ now: 1_800_000_000_000 });
    const statement = retrying(1_800_000_008_000, { id: 'a', retryIn: 8_000 });
    const { root, show } = view({ statements: [statement] });
    vi.setSystemTime(1_800_000_000_000 + change);
    act(() => void vi.advanceTimersByTime(3_000));
    show({ statements: [{ ...statement }] });
    expect(only(root).textContent).toContain('Trying again in 5 seconds');
    act(() => void vi.advanceTimersByTime(60_000));
    expect(only(root).textContent).toContain('Trying again…');
  },
);

it.each([
  [3_628_000, 'Trying again in 120 seconds'],
  [-3_628_000, 'Trying again…'],
])('never shows more than the longest wait, and nothing negative: %i ms', (wait, words) => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  const { root } = view({ statements: [retrying(1_800_000_000_000 + wait)] });
  expect(only(root).textContent).toContain(words);
  expect(only(root).textContent).not.toMatch(/-\d/);
});

it('counts anew for the next attempt', () => {
  vi.useFakeTimers({ now: 1_000_000 });
  const { root, show } = view({ statements: [retrying(1_002_000, { id: 'a', retryIn: 2_000 })] });
  act(() => void vi.advanceTimersByTime(2_000));
  show({ statements: [retrying(1_006_000, { id: 'a', retryIn: 4_000 })] });
  expect(only(root).textContent).toContain('Trying again in 4 seconds');
});

it('reports upload progress, and none while the server processes the file', () => {
  const { show } = view({ statements: [uploading(25, 100, { id: 'a' })] });
  const bar = screen.getByRole('progressbar', { name: 'statement.pdf' });
  expect(bar.getAttribute('aria-valuenow')).toBe('25');
  expect(bar.dataset['state']).toBe('uploading');
  expect(bar.querySelector<HTMLElement>('.su-bar')?.style.transform).toBe('scaleX(0.25)');
  show({ statements: [processing({ id: 'a' })] });
  expect(screen.getByRole('progressbar')).toBe(bar);
  expect(bar.hasAttribute('aria-valuenow')).toBe(false);
  expect(bar.dataset['state']).toBe('processing');
});

it('reports that the password in another letter case opened the file', () => {
  const words = 'Opened with the password in the other letter case';
  const statement = { ...uploading(1, 2, { id: 'a' }), openedBy: 'other-case' as const };
  const { show } = view({ statements: [statement] });
  expect(screen.getByText(words)).toBeTruthy();
  show({ statements: [{ ...statement, openedBy: 'as-typed' }] });
  expect(screen.queryByText(words)).toBeNull();
});

it('shows bank and last digits of an accepted statement', async () => {
  const { root } = view({ statements: [accepted('full')] });
  expect(await within(only(root)).findByText('HDFC Bank')).toBeTruthy();
  expect(within(only(root)).getByText('…5980')).toBeTruthy();
});

it('moves focus to the item when a change of status removes the focused button', async () => {
  const { root, show } = view({ statements: [uploading(1, 2, { id: 'a' })] });
  screen.getByRole('button', { name: 'Cancel' }).focus();
  show({ statements: [failed({ stage: 'borrower', code: 'canceled' }, { id: 'a' })] });
  expect(document.activeElement).toBe(only(root));
});

it('does not take focus when a status changes', () => {
  const { show } = view({ statements: [uploading(1, 2, { id: 'a' })] });
  show({ statements: [failed({ stage: 'borrower', code: 'canceled' }, { id: 'a' })] });
  expect(document.activeElement).toBe(document.body);
});

it('throws a helpful error when a part is rendered outside of the widget', () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => render(<StatementList statements={[]} />)).toThrow(/outside of it/);
  silent.mockClear();
});
