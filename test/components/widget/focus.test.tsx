import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Statement } from '../../../src/session/Statement.js';
import { accepted, account, choosingBank, locked, processing, waiting } from '../../support/statements.js';
import { view } from '../view.js';

afterEach(cleanup);

const statements: readonly Statement[] = [
  waiting('turn', { id: '1' }),
  accepted('full', { id: '2' }),
  processing({ id: '3' }),
];

function focusButtonOf(position: number): void {
  const items = within(screen.getByRole('list', { name: 'Your files' })).getAllByRole('listitem');
  items[position]?.querySelector('button')?.focus();
}

function heldBy(): string | null | undefined {
  const { activeElement } = document;
  return (
    activeElement?.closest('[data-part="statement"]')?.getAttribute('data-state') ??
    activeElement?.textContent
  );
}

it('moves focus from a removed item to the next one, the previous one, or the add button', () => {
  const { show } = view({ statements });
  focusButtonOf(0);
  show({ statements: statements.slice(1) });
  expect(heldBy()).toBe('accepted');
  focusButtonOf(1);
  show({ statements: statements.slice(1, 2) });
  expect(heldBy()).toBe('accepted');
  show({ statements: [] });
  expect(heldBy()).toBe('Choose files');
});

/** The window loses the focus to another one; the page keeps it for its element. */
function switchTab(): void {
  const { activeElement } = document;
  if (activeElement) fireEvent.blur(activeElement);
}

const anotherTab = [
  ['in this tab', () => {}],
  ['while another tab is in front', switchTab],
] as const;

describe.each(anotherTab)('%s', (_, leave) => {
  it('moves focus from a control that disappears to its item', () => {
    const { show } = view({ statements });
    focusButtonOf(2);
    leave();
    show({ statements: [...statements.slice(0, 2), accepted('full', { id: '3' })] });
    expect(document.activeElement?.matches('[data-part="statement"]:last-child')).toBe(true);
  });

  it.each([
    ['a password is accepted', locked('required', { id: '1' })],
    ['a bank is chosen', choosingBank('required', { id: '1' })],
  ])('moves focus to the item when %s', async (__, statement) => {
    const { show } = view({ statements: [statement] });
    (
      await screen.findByRole(statement.status === 'locked' ? 'button' : 'combobox', {
        name: statement.status === 'locked' ? 'Unlock' : 'Bank',
      })
    ).focus();
    leave();
    show({ statements: [waiting('turn', { id: '1' })] });
    expect(heldBy()).toBe('queued');
  });

  it('moves focus from a removed item to the one in its place, also after the list has moved', () => {
    const { show } = view({ statements });
    focusButtonOf(2);
    show({ statements: statements.slice(1) });
    expect(document.activeElement?.tagName).toBe('BUTTON');
    leave();
    show({ statements: statements.slice(1, 2) });
    expect(heldBy()).toBe('accepted');
  });

  it('moves focus from the help to the add button when the help disappears', () => {
    const { show } = view();
    screen.getByText('Where do I find the PDF?').focus();
    leave();
    show({ statements });
    expect(heldBy()).toBe('Choose files');
  });

  it('moves focus from an account that disappears to another one, or to the add button', () => {
    const accounts = [account({ id: 'a' }), account({ id: 'b' })];
    const { show } = view({ accounts });
    screen.getAllByRole('button', { name: 'Add missing months' })[1]?.focus();
    leave();
    show({ accounts: accounts.slice(0, 1) });
    expect(document.activeElement?.getAttribute('data-part')).toBe('account');
    leave();
    show({ accounts: [] });
    expect(heldBy()).toBe('Choose files');
  });

  it.each(['Choose files', 'Add missing months'])(
    'leaves focus on “%s” when the session expires, and the button does nothing',
    async (name) => {
      const { show, input } = view({ accounts: [account()] });
      const click = vi.spyOn(input, 'click');
      const button = screen.getByRole<HTMLButtonElement>('button', { name });
      button.focus();
      leave();
      show({ accounts: [account()], sessionExpired: true });
      expect(document.activeElement).toBe(button);
      expect(button.disabled).toBe(false);
      expect(button.getAttribute('aria-disabled')).toBe('true');
      await userEvent.click(button);
      expect(click).not.toHaveBeenCalled();
      show({ accounts: [account()], sessionExpired: false });
      expect(button.hasAttribute('aria-disabled')).toBe(false);
    },
  );

  it('moves focus to the place for files when nothing else is left', () => {
    const { show } = view({ statements: [processing({ id: '1' })] });
    focusButtonOf(0);
    leave();
    show({ statements: [], sessionExpired: true });
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Add bank statements' }));
  });
});

it('does not move focus that is elsewhere', () => {
  const { show } = view({ statements });
  focusButtonOf(0);
  screen.getByRole('button', { name: 'Choose files' }).focus();
  show({ statements: statements.slice(1) });
  expect(heldBy()).toBe('Choose files');
});
