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

it('lists popular banks first, and selects one by click', async () => {
  const { intents } = view({ statements: [choosingBank('required', { id: 'a' })] });
  await userEvent.click(await field());
  expect(options()).toEqual(['HDFC Bank', 'ICICI Bank', 'State Bank of India', 'Axis Bank']);
  await userEvent.click(screen.getByRole('option', { name: 'ICICI Bank' }));
  expect(intents.chooseBank).toHaveBeenCalledExactlyOnceWith('a', 'icici');
});

it('works with the keyboard, and does not submit the host’s form', async () => {
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

it('renders its list next to the field', async () => {
  const { root } = view({ statements: [choosingBank()] });
  const input = await field();
  await userEvent.click(input);
  const list = screen.getByRole('listbox', { name: 'Bank' });
  expect(list.parentElement).toBe(input.parentElement);
  expect(root.contains(list)).toBe(true);
});

it('announces the number of matches and the active one', async () => {
  view({ statements: [choosingBank()] });
  const heard = screen.getByRole('status');
  await userEvent.type(await field(), 'i');
  await waitFor(() => expect(heard.textContent).toBe('2 banks found'));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await waitFor(() => expect(heard.textContent).toBe('State Bank of India, 2 of 2'));
});

it('activates and announces the only match, so that Enter selects it', async () => {
  const { intents } = view({ statements: [choosingBank('required', { id: 'a' })] });
  await userEvent.type(await field(), 'state');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('State Bank of India, 1 of 1'));
  expect(screen.getByRole('option', { name: 'State Bank of India', selected: true })).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  expect(intents.chooseBank).toHaveBeenCalledExactlyOnceWith('a', 'sbi');
});

it('ignores Enter while several banks match and none is active', async () => {
  const { intents } = view({ statements: [choosingBank()] });
  await userEvent.type(await field(), 'i{Enter}');
  expect(options()).toHaveLength(2);
  expect(intents.chooseBank).not.toHaveBeenCalled();
});

it('selects nothing on blur, because a selection is sent at once', async () => {
  const { intents } = view({ statements: [choosingBank()] });
  await userEvent.type(await field(), 'state{Tab}');
  await waitFor(() => expect(options()).toEqual([]));
  expect(document.activeElement).not.toBe(await field());
  expect(intents.chooseBank).not.toHaveBeenCalled();
});

it('moves through an open list with arrows, Home and End, and leaves Home and End to the text otherwise', async () => {
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

it('closes with Escape, and clears the text with a second Escape', async () => {
  view({ statements: [choosingBank()] });
  const input = (await field()) as HTMLInputElement;
  await userEvent.type(input, 'state{Escape}');
  expect(input.getAttribute('aria-expanded')).toBe('false');
  expect(input.value).toBe('state');
  await userEvent.keyboard('{Escape}');
  expect(input.value).toBe('');
});

it('takes Escape as long as it has a use for it, but not from an input method', async () => {
  view({ statements: [choosingBank()] });
  const input = (await field()) as HTMLInputElement;
  await userEvent.type(input, 'state');
  expect(fireEvent.keyDown(input, { key: 'Escape', isComposing: true })).toBe(true);
  expect(options()).toEqual(['State Bank of India']);
  expect(fireEvent.keyDown(input, { key: 'Escape' })).toBe(false);
  expect(options()).toEqual([]);
  expect(fireEvent.keyDown(input, { key: 'Escape' })).toBe(false);
  expect(input.value).toBe('');
  expect(fireEvent.keyDown(input, { key: 'Escape' })).toBe(true);
});

it('handles Enter while its list is still loading, so that no listener of the host submits a form', () => {
  view({ statements: [choosingBank()] });
  const waiting = screen.getByLabelText('Bank') as HTMLInputElement;
  expect(waiting.readOnly).toBe(true);
  expect(waiting.form).toBeNull();
  expect(fireEvent.keyDown(waiting, { key: 'Enter' })).toBe(false);
});

it('stays open when the borrower taps into the text', async () => {
  view({ statements: [choosingBank()] });
  const input = await field();
  await userEvent.type(input, 'state');
  await userEvent.click(input);
  expect(options()).toEqual(['State Bank of India']);
});

it('searches during IME composition, and ignores its keys until it ends', async () => {
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

it('takes no user name that a browser or a password manager puts in', async () => {
  view({ statements: [choosingBank()] });
  const input = (await field()) as HTMLInputElement;
  await userEvent.type(input, 'state');
  fireEvent.input(input, { target: { value: 'asha@example.com' } });
  expect(input.value).toBe('state');
  expect(options()).toEqual(['State Bank of India']);
});

it('shows a merged bank by the name searched for, and its successor', async () => {
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

it('hides the monogram from screen readers', async () => {
  view({ statements: [choosingBank()] });
  await userEvent.type(await field(), 'hdfc');
  const option = screen.getByRole('option', { name: 'HDFC Bank' });
  expect(option.textContent).toBe('HDFC Bank');
  const monogram = option.querySelector<HTMLElement>('[aria-hidden="true"]');
  expect(monogram?.dataset['letters']).toBe('H');
});

it('reports that no bank matches', async () => {
  const { root } = view({ statements: [choosingBank()] }, { bankSelection: 'optional' });
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

it('offers to continue without a bank when the bank is optional', async () => {
  const { intents } = view(
    { statements: [choosingBank('required', { id: 'a' })] },
    { bankSelection: 'optional' },
  );
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
    view({ statements: [choosingBank(reason)] }, { bankSelection: 'optional' });
    await field();
    expect(screen.queryByRole('button', { name: 'My bank is not listed' })).toBeNull();
  },
);

it('lists fifty banks at most, and says that there are more', async () => {
  const { root } = view({ statements: [choosingBank()] }, { banks: many });
  await userEvent.click(await field());
  expect(options()).toHaveLength(50);
  expect(within(only(root)).getByText('Showing 50 of 120. Type to find yours.')).toBeTruthy();
});

it('explains why it asks, and offers detection by the API after a mismatch', async () => {
  const { intents, root } = view(
    { statements: [choosingBank('mismatch', { id: 'a', bank: 'icici' })] },
    { bankSelection: 'optional' },
  );
  const input = await field();
  const why = document.getElementById(input.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toContain('seems to be from another bank');
  expect(only(root).querySelector('[data-part="bank-picker"]')?.getAttribute('data-state')).toBe('mismatch');
  await userEvent.click(screen.getByRole('button', { name: 'Let us detect it' }));
  expect(intents.chooseBank).toHaveBeenCalledExactlyOnceWith('a', null);
});

it.each(['required', 'undetected', 'mismatch'] as const)(
  'offers no way to go without a bank unless the host says that it is optional: %s',
  async (reason) => {
    view({ statements: [choosingBank(reason)] });
    await field();
    expect(screen.queryByRole('button', { name: 'Let us detect it' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'My bank is not listed' })).toBeNull();
  },
);
