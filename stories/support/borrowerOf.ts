import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { en } from '../../src/messages/en.js';
import type { StatementStatus } from '../../src/session/Statement.js';

/** Acts on the widget as a borrower would. Without a `fileName`, a method acts on the only statement in the list. */
export interface Borrower {
  readonly statement: (fileName?: string) => HTMLElement;
  /** Waits until the statement has a status, and returns it. */
  readonly sees: (status: StatementStatus, fileName?: string) => Promise<HTMLElement>;
  /** Picks files with the file input. */
  readonly picks: (...files: readonly File[]) => Promise<void>;
  /** Clicks a button that opens the file dialog, and picks files in the dialog. */
  readonly picksBy: (button: HTMLElement, ...files: readonly File[]) => Promise<void>;
  readonly presses: (button: string, fileName?: string) => Promise<void>;
  /** Types a password and submits it. */
  readonly unlocks: (password: string, fileName?: string) => Promise<void>;
  /** Searches for a bank and selects it. */
  readonly choosesBank: (bank: string, fileName?: string) => Promise<void>;
}

export function borrowerOf(canvasElement: HTMLElement): Borrower {
  const canvas = within(canvasElement);
  const input = (): HTMLElement => canvas.getByLabelText(en['dropzone.input']);

  function statement(name?: string): HTMLElement {
    const list = within(canvas.getByRole('list', { name: en['statements.label'] }));
    return list.getByRole('listitem', name === undefined ? {} : { name });
  }

  return {
    statement,

    async sees(status, name) {
      await waitFor(() => expect(statement(name)).toHaveAttribute('data-state', status));
      return statement(name);
    },

    picks: (...files) => userEvent.upload(input(), [...files]),

    async picksBy(button, ...files) {
      // Prevent the browser's dialog from opening, because a test cannot close it.
      const opened = fn((event: Event) => event.preventDefault());
      input().addEventListener('click', opened, { once: true });
      await userEvent.click(button);
      await expect(opened).toHaveBeenCalledOnce();
      await userEvent.upload(input(), [...files]);
    },

    async presses(button, name) {
      await userEvent.click(within(statement(name)).getByRole('button', { name: button }));
    },

    async unlocks(password, name) {
      const item = within(statement(name));
      await userEvent.type(item.getByLabelText(en['password.label']), password);
      await userEvent.click(item.getByRole('button', { name: en['action.unlock'] }));
    },

    async choosesBank(bank, name) {
      const item = within(statement(name));
      const field = await item.findByRole('combobox', { name: en['bank.label'] });
      await userEvent.clear(field);
      await userEvent.type(field, bank);
      await userEvent.click(await item.findByRole('option', { name: bank }));
    },
  };
}
