import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { Bank } from '../../../src/banks/Bank.js';
import { choosingBank } from '../../support/statements.js';
import { only, view } from '../view.js';

afterEach(cleanup);

const many: readonly Bank[] = Array.from({ length: 120 }, (_, index) => ({
  id: `bank${index}`,
  name: `Bank ${index}`,
}));

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
  await userEvent.type(await field(), 'i');
  await waitFor(() => expect(heard.textContent).toBe('2 banks found'));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await waitFor(() => expect(heard.textContent).toBe('State Bank of India, 2 of 2'));
});

it('puts the only bank that fits a key press away, and says so', async () => {
  const { intents } = view({ statements: [choosingBank('required', { id: 'a' })] });
  await userEvent.type(await field(), 'state');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('State Bank of India, 1 of 1'));
  expect(screen.getByRole('option', { name: 'State Bank of India', selected: true })).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  expect(intents.chooseBank).toHaveBeenCalledExactlyOnceWith('a', 'sbi');
});

it('chooses nothing by Enter while several banks fit and none is active', async () => {
  const { intents } = view({ statements: [choosingBank()] });
  await userEvent.type(await field(), 'i{Enter}');
  expect(options()).toHaveLength(2);
  expect(intents.chooseBank).not.toHaveBeenCalled();
});

it('chooses nothing when the field is left: a choice is sent at once', async () => {
  const { intents } = view({ statements: [choosingBank()] });
  await userEvent.type(await field(), 'state{Tab}');
  await waitFor(() => expect(options()).toEqual([]));
  expect(document.activeElement).not.toBe(await field());
  expect(intents.chooseBank).not.toHaveBeenCalled();
});

it('moves through the list by the arrow keys, Home and End, and leaves Home and End to the text before', async () => {
  view({ statements: [choosingBank()] });
  const input = (await field()) as HTMLInputElement;
  await userEvent.type(input, 'i');
  await userEvent.keyboard('{Home}');
  expect(input.getAttribute('aria-activedescendant')).toBe('');
  expect(input.selectionStart).toBe(0);
  const active = (): string | undefined =>
    screen
      .queryAllByRole('option')
      .find((option) => option.id === input.getAttribute('aria-activedescendant'))?.textContent;
  await userEvent.keyboard('{ArrowDown}');
  expect(active()).toBe('ICICI Bank');
  await userEvent.keyboard('{End}');
  expect(active()).toBe('State Bank of India');
  await userEvent.keyboard('{Home}');
  expect(active()).toBe('ICICI Bank');
  await userEvent.keyboard('{ArrowUp}');
  expect(active()).toBe('State Bank of India');
});

it('closes by Escape and keeps what was typed, and clears it by another', async () => {
  view({ statements: [choosingBank()] });
  const input = (await field()) as HTMLInputElement;
  await userEvent.type(input, 'state{Escape}');
  expect(input.getAttribute('aria-expanded')).toBe('false');
  expect(input.value).toBe('state');
  await userEvent.keyboard('{Escape}');
  expect(input.value).toBe('');
});

it('stays open for who taps into what they have typed', async () => {
  view({ statements: [choosingBank()] });
  const input = await field();
  await userEvent.type(input, 'state');
  await userEvent.click(input);
  expect(options()).toEqual(['State Bank of India']);
});

it('searches while an input method composes, and leaves the keys to it until it is done', async () => {
  const { intents } = view(
    { statements: [choosingBank()] },
    { banks: [{ id: 'stet', name: 'स्टेट बैंक' }, ...many.slice(0, 3)] },
  );
  const input = (await field()) as HTMLInputElement;
  fireEvent.compositionStart(input);
  fireEvent.change(input, { target: { value: 'स्टे' } });
  expect(options()).toEqual(['स्टेट बैंक']);
  for (const key of ['Enter', 'Escape', 'ArrowDown'])
    expect(fireEvent.keyDown(input, { key, isComposing: true })).toBe(true);
  fireEvent.compositionEnd(input, { data: 'स्टे' });
  // Safari tells of the key that ended it afterwards.
  fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 });
  expect(intents.chooseBank).not.toHaveBeenCalled();
  expect(input.value).toBe('स्टे');
  expect(options()).toEqual(['स्टेट बैंक']);
  await userEvent.keyboard('{Enter}');
  expect(intents.chooseBank).toHaveBeenCalledOnce();
});

it('names a former bank by the name that was looked for, and says what it is now', async () => {
  const banks: readonly Bank[] = [
    { id: 'allahabad', name: 'Allahabad Bank' },
    { id: 'indbnk', name: 'Indian Bank', formerNames: ['Allahabad Bank'] },
    { id: 'kotak', name: 'Kotak Mahindra Bank', formerNames: ['ING Vysya Bank'] },
  ];
  const { intents } = view({ statements: [choosingBank('required', { id: 'a' })] }, { banks });
  const input = await field();
  await userEvent.type(input, 'vysya');
  expect(options()).toEqual(['ING Vysya Bank (now Kotak Mahindra Bank)']);
  await userEvent.clear(input);
  await userEvent.type(input, 'allahabad');
  expect(options()).toEqual(['Allahabad Bank (now Indian Bank)', 'Indian Bank']);
  await userEvent.click(screen.getByRole('option', { name: 'Allahabad Bank (now Indian Bank)' }));
  expect(intents.chooseBank).toHaveBeenCalledExactlyOnceWith('a', 'allahabad');
});

it('finds the bank of a pasted IFSC', async () => {
  const banks: readonly Bank[] = [
    { id: 'hdfc', name: 'HDFC Bank', ifscPrefixes: ['HDFC'] },
    ...many.slice(0, 3),
  ];
  view({ statements: [choosingBank()] }, { banks });
  await userEvent.click(await field());
  await userEvent.paste(' hdfc 0001234 ');
  expect(options()).toEqual(['HDFC Bank']);
});

it('draws a monogram that is no part of what is read', async () => {
  view({ statements: [choosingBank()] });
  await userEvent.type(await field(), 'hdfc');
  const option = screen.getByRole('option', { name: 'HDFC Bank' });
  expect(option.textContent).toBe('HDFC Bank');
  const monogram = option.querySelector<HTMLElement>('[aria-hidden="true"]');
  expect(monogram?.dataset['letters']).toBe('H');
});

it('says so when it finds none', async () => {
  const { root } = view({ statements: [choosingBank()] });
  await userEvent.type(await field(), 'zzzz');
  expect(await within(only(root)).findByText('No bank found. Try a shorter name.')).toBeTruthy();
  expect(options()).toEqual([]);
  expect((await field()).getAttribute('aria-expanded')).toBe('false');
});

it.each([
  ['the API cannot tell it', 'undetected', 'optional'],
  ['the API wants it', 'required', 'required'],
  ['another one was refused and the API wants one', 'mismatch', 'required'],
] as const)('says what to do with a bank that is not listed where %s', async (_, reason, bankSelection) => {
  view({ statements: [choosingBank(reason)] }, { bankSelection });
  await userEvent.type(await field(), 'zzzz');
  const words = /^No bank found\. .* Ask your lender how to hand yours in\.$/;
  expect(await screen.findByText(words, { selector: 'p' })).toBeTruthy();
  expect(screen.getByRole('status').textContent).toMatch(words);
  expect(screen.queryByRole('button', { name: 'My bank is not listed' })).toBeNull();
});

it('sends without a bank that is not listed, where that may be', async () => {
  const { intents } = view({ statements: [choosingBank('required', { id: 'a' })] });
  await userEvent.type(await field(), 'zzzz');
  expect(screen.queryByText(/Ask your lender/)).toBeNull();
  await userEvent.click(
    screen.getByRole('button', { name: 'My bank is not listed', description: 'statement.pdf' }),
  );
  expect(intents.chooseBank).toHaveBeenCalledExactlyOnceWith('a', null);
});

it.each(['undetected', 'mismatch'] as const)(
  'offers one way at most to go without a bank: %s',
  async (reason) => {
    view({ statements: [choosingBank(reason)] });
    await field();
    expect(screen.queryByRole('button', { name: 'My bank is not listed' })).toBeNull();
  },
);

it('draws fifty at most, and says that there are more', async () => {
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
