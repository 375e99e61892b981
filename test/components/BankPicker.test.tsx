import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { Bank } from '../../src/bankconnect/Bank.js';
import { choosingBank } from '../support/statements.js';
import { only, view } from './view.js';

afterEach(cleanup);

async function field(): Promise<HTMLElement> {
  return screen.findByRole('combobox', { name: 'Bank' });
}
function options(): string[] {
  return screen.queryAllByRole('option').map((option) => option.textContent);
}

it('lists the popular banks first, and chooses by a click', async () => {
  const { intents } = view({ statements: [choosingBank('required', { id: 'a' })] });
  await userEvent.click(await field());
  expect(options()).toEqual(['HDFC Bank', 'ICICI Bank', 'State Bank of India', 'Axis Bank']);
  await userEvent.click(screen.getByRole('option', { name: 'ICICI Bank' }));
  expect(intents.chooseBank).toHaveBeenCalledExactlyOnceWith('a', 'icici');
});

it('is worked by the keyboard, and does not send the form of the host', async () => {
  const { intents } = view({ statements: [choosingBank('required', { id: 'a' })] });
  const input = await field();
  let prevented = false;
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') queueMicrotask(() => (prevented = event.defaultPrevented));
  });
  await userEvent.type(input, 'uti{ArrowDown}{Enter}');
  expect(intents.chooseBank).toHaveBeenCalledExactlyOnceWith('a', 'axis');
  expect(prevented).toBe(true);
});

it('keeps its list beside the field', async () => {
  const { root } = view({ statements: [choosingBank()] });
  const input = await field();
  await userEvent.click(input);
  const list = screen.getByRole('listbox', { name: 'Bank' });
  expect(list.parentElement).toBe(input.parentElement);
  expect(root.contains(list)).toBe(true);
});

it('says how many it found, and which one is active', async () => {
  view({ statements: [choosingBank()] });
  const heard = screen.getByRole('status');
  await userEvent.type(await field(), 'state');
  await waitFor(() => expect(heard.textContent).toBe('1 bank found'));
  await userEvent.keyboard('{ArrowDown}');
  await waitFor(() => expect(heard.textContent).toBe('State Bank of India, 1 of 1'));
});

it('says so when it finds none', async () => {
  const { root } = view({ statements: [choosingBank()] });
  await userEvent.type(await field(), 'zzzz');
  expect(await within(only(root)).findByText('No bank found. Try a shorter name.')).toBeTruthy();
  expect(options()).toEqual([]);
});

it('draws fifty at most, and says that there are more', async () => {
  const many: Bank[] = Array.from({ length: 120 }, (_, index) => ({
    id: `bank${index}`,
    name: `Bank ${index}`,
  }));
  const { root } = view({ statements: [choosingBank()] }, { banks: many });
  await userEvent.click(await field());
  expect(options()).toHaveLength(50);
  expect(within(only(root)).getByText('Showing 50 of 120. Type to find yours.')).toBeTruthy();
});

it('says why it asks, and lets the API tell after a mismatch', async () => {
  const { intents, root } = view({ statements: [choosingBank('mismatch', { id: 'a', bank: 'icici' })] });
  const input = await field();
  const why = document.getElementById(input.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toContain('not a statement of the bank you chose');
  expect(only(root).querySelector('[data-part="bank-picker"]')?.getAttribute('data-state')).toBe('mismatch');
  await userEvent.click(screen.getByRole('button', { name: 'Let us detect it' }));
  expect(intents.chooseBank).toHaveBeenCalledExactlyOnceWith('a', null);
});

it('does not offer to detect the bank where it has to be named', async () => {
  view({ statements: [choosingBank('mismatch')] }, { bankSelection: 'required' });
  await field();
  expect(screen.queryByRole('button', { name: 'Let us detect it' })).toBeNull();
});
