import { expect, userEvent, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { en } from '../src/messages/en.js';
import { choosingBank } from '../test/support/statements.js';
import { Still } from './support/Still.js';

const meta = preview.meta({
  title: 'Bank picker',
  component: Still,
  // On one docs page, the pickers would compete for focus.
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  args: { statements: [choosingBank('required')] },
});

/** Waits until the picker has loaded, types into its search field, and returns the names listed. */
async function search(canvasElement: HTMLElement, query: string): Promise<readonly string[]> {
  const field = await within(canvasElement).findByRole('combobox', { name: en['bank.label'] });
  await userEvent.click(field);
  if (query !== '') await userEvent.type(field, query);
  return within(canvasElement)
    .queryAllByRole('option')
    .map((option) => option.textContent);
}

/** Without a search text, the list starts with popular banks. Escape closes it; a click or ArrowDown reopens it. */
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

/** Finds a bank in spite of a typo. */
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

/** Finds a merged bank by its former name, followed by the bank that issues its statements now. */
export const FormerName = meta.story({
  play: async ({ canvasElement }) => {
    await expect(await search(canvasElement, 'allahabad')).toEqual([
      'Allahabad Bank (now Indian Bank)',
      'Indian Bank',
    ]);
  },
});

/** Finds a bank by an IFSC, for example one pasted from a cheque or an email. */
export const Ifsc = meta.story({
  play: async ({ canvasElement, canvas }) => {
    await expect(await search(canvasElement, 'hdfc 0001234')).toEqual(['HDFC Bank']);
    await expect(canvas.getByRole('option', { name: 'HDFC Bank', selected: true })).toBeVisible();
  },
});

/** The bank is required, as by default: the picker tells the borrower what to do. */
export const NothingFoundRequired = meta.story({
  play: async ({ canvasElement, canvas }) => {
    await expect(await search(canvasElement, 'Gringotts')).toEqual([]);
    await expect(canvas.getByText(en['bank.none'], { exact: false, selector: 'p' })).toHaveTextContent(
      en['bank.unlisted'],
    );
  },
});

/** The bank is optional: the borrower can continue without one. */
export const NothingFoundOptional = meta.story({
  args: { bankSelection: 'optional' },
  play: async ({ canvasElement, canvas }) => {
    await expect(await search(canvasElement, 'Gringotts')).toEqual([]);
    await expect(canvas.getByText(en['bank.none'], { selector: 'p' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: en['action.bank-not-listed'] })).toBeEnabled();
  },
});

/** A button offers the bank detected in the file, above the search for all banks. */
export const Suggested = meta.story({
  args: { statements: [choosingBank('required', { suggestedBank: 'canara' })] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Use Canara Bank' })).toBeEnabled();
    await expect(await canvas.findByRole('combobox', { name: en['bank.label'] })).toBeVisible();
  },
});
