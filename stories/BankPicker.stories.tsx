import { expect, userEvent, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { en } from '../src/messages/en.js';
import { choosingBank } from '../test/support/statements.js';
import { Still } from './support/Still.js';

const meta = preview.meta({
  title: 'Bank picker',
  component: Still,
  // On one page they would fight for the focus.
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  args: { statements: [choosingBank('required')], bankSelection: 'required' },
});

/** Types into the search field once the picker has loaded, and tells the names that are listed then. */
async function search(canvasElement: HTMLElement, query: string): Promise<readonly string[]> {
  const field = await within(canvasElement).findByRole('combobox', { name: en['bank.label'] });
  await userEvent.click(field);
  if (query !== '') await userEvent.type(field, query);
  return within(canvasElement)
    .queryAllByRole('option')
    .map((option) => option.textContent);
}

/** Nothing typed: the popular banks first. A tap, or the arrow down, opens the list again. */
export const Resting = meta.story({
  play: async ({ canvasElement, canvas }) => {
    const names = await search(canvasElement, '');
    await expect(names.slice(0, 3)).toEqual(['State Bank of India', 'HDFC Bank', 'ICICI Bank']);
    await expect(names).toHaveLength(50);
    await expect(canvas.getByText('Showing 50 of 346. Type to find yours.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect(canvas.queryByRole('option')).not.toBeInTheDocument();
  },
});

/** As a thumb types it. */
export const TypedWithASlip = meta.story({
  play: async ({ canvasElement }) => {
    await expect(await search(canvasElement, 'Karnatka')).toEqual([
      'Karnataka Bank',
      'Karnataka Gramin Bank',
      'Karnataka Vikas Grameena Bank',
      'Karnavati Co-op Bank Ltd',
    ]);
  },
});

/**
 * A bank that is part of another by now, under the name on the borrower's old statements; then the one that prints the
 * new ones.
 */
export const FormerName = meta.story({
  play: async ({ canvasElement }) => {
    await expect(await search(canvasElement, 'allahabad')).toEqual([
      'Allahabad Bank (now Indian Bank)',
      'Indian Bank',
    ]);
  },
});

/** Pasted from a cheque or an e-mail. */
export const Ifsc = meta.story({
  play: async ({ canvasElement, canvas }) => {
    await expect(await search(canvasElement, 'hdfc 0001234')).toEqual(['HDFC Bank']);
    await expect(canvas.getByRole('option', { name: 'HDFC Bank', selected: true })).toBeVisible();
  },
});

/** The bank has to be named: its borrower is told what to do. */
export const NothingFoundRequired = meta.story({
  play: async ({ canvasElement, canvas }) => {
    await expect(await search(canvasElement, 'Gringotts')).toEqual([]);
    await expect(canvas.getByText(en['bank.none'], { exact: false, selector: 'p' })).toHaveTextContent(
      en['bank.unlisted'],
    );
  },
});

/** The statement may go without its bank. */
export const NothingFoundOptional = meta.story({
  args: { bankSelection: 'optional' },
  play: async ({ canvasElement, canvas }) => {
    await expect(await search(canvasElement, 'Gringotts')).toEqual([]);
    await expect(canvas.getByText(en['bank.none'], { selector: 'p' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: en['action.bank-not-listed'] })).toBeEnabled();
  },
});

/** What the file itself says is one tap away, every other bank below it. */
export const Suggested = meta.story({
  args: { statements: [choosingBank('required', { suggestedBank: 'canara' })] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Use Canara Bank' })).toBeEnabled();
    await expect(await canvas.findByRole('combobox', { name: en['bank.label'] })).toBeVisible();
  },
});
