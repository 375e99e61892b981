import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { accepted, checking, processing, retrying, uploading, waiting } from '../../support/statements.js';
import { view } from '../view.js';

afterEach(cleanup);

const detected = { id: 'a', bank: 'icici', suggestedBank: 'icici' };

it.each([
  waiting('turn', detected),
  retrying(Date.now() + 60_000, detected),
  uploading(1, 2, detected),
  processing(detected),
])(
  'says which bank goes along although nobody chose it, and lets the borrower change it: %#',
  async (statement) => {
    const { intents } = view({ statements: [statement] });
    expect(await screen.findByText('Detected: ICICI Bank')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Change bank', description: 'statement.pdf' }));
    expect(intents.changeBank).toHaveBeenCalledExactlyOnceWith('a');
  },
);

it.each([
  ['the borrower chose another one', { bank: 'hdfc', suggestedBank: 'icici' }],
  ['the server is left to detect it', { suggestedBank: 'icici' }],
  ['the device could not tell', { bank: 'hdfc' }],
])('says nothing where %s', (_, banks) => {
  view({ statements: [uploading(1, 2, banks)] });
  expect(screen.queryByText(/Detected/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Change bank' })).toBeNull();
});

it('does not call a bank detected that the borrower chose, even if it is the detected one', () => {
  view({ statements: [uploading(1, 2, { ...detected, bankChosen: true })] });
  expect(screen.queryByText(/Detected/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Change bank' })).toBeNull();
});

it('offers no other bank once the statement is accepted', () => {
  view({ statements: [accepted('details-follow', detected)] });
  expect(screen.queryByText(/Detected/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Change bank' })).toBeNull();
});

it('renders nothing when the host sets the bank', () => {
  view({ statements: [uploading(1, 2, detected)] }, { bank: 'icici' });
  expect(screen.queryByText(/Detected/)).toBeNull();
});

it('never shows an identifier while bank names load', async () => {
  const { root, show } = view({ statements: [checking({ id: 'a' })] }, { banks: undefined });
  show({ statements: [uploading(1, 2, { id: 'a', bank: 'sbi', suggestedBank: 'sbi' })] });
  expect(root.textContent).not.toContain('SBI');
  expect(await screen.findByText('Detected: State Bank of India')).toBeTruthy();
  expect(root.textContent).not.toContain('SBI');
});
