import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { accepted, checking, processing, retrying, uploading, waiting } from '../../support/statements.js';
import { view } from '../view.js';

afterEach(cleanup);

const detected = {
  id: 'a',
  bank: 'icici',
  suggestedBank: 'icici',
  statedPeriod: { from: '2023-11-01', to: '2024-01-31' },
};

/** The line of what was read, as it is drawn. */
async function lineOf(name: string): Promise<string | undefined> {
  return (await screen.findByText(name)).parentElement?.textContent.replaceAll(/\s+/g, ' ').trim();
}

it.each([
  waiting('turn', detected),
  retrying(Date.now() + 60_000, detected),
  uploading(1, 2, detected),
  processing(detected),
])(
  'shows the bank and months that the device has read, and lets the borrower change the bank: %#',
  async (statement) => {
    const { intents } = view({ statements: [statement] });
    expect(await lineOf('ICICI Bank')).toBe('ICICI Bank Nov 2023 – Jan 2024 read on this device');
    await userEvent.click(screen.getByRole('button', { name: 'Change bank', description: 'statement.pdf' }));
    expect(intents.changeBank).toHaveBeenCalledExactlyOnceWith('a');
  },
);

it('shows the months alone where the bank is not known, or was not read', async () => {
  const { statedPeriod } = detected;
  const { show } = view({ statements: [uploading(1, 2, { statedPeriod })] });
  expect(await lineOf('Nov 2023 – Jan 2024')).toBe('Nov 2023 – Jan 2024 read on this device');
  show({ statements: [uploading(1, 2, { ...detected, bankChosen: true })] });
  expect(await lineOf('Nov 2023 – Jan 2024')).not.toContain('ICICI');
  expect(screen.queryByRole('button', { name: 'Change bank' })).toBeNull();
});

it.each([
  ['the borrower chose another one', { bank: 'hdfc', suggestedBank: 'icici' }],
  ['the server is left to detect it', { suggestedBank: 'icici' }],
  ['the device could not tell', { bank: 'hdfc' }],
])('says nothing where %s', (_, banks) => {
  view({ statements: [uploading(1, 2, banks)] });
  expect(screen.queryByText(/ICICI|read on this device/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Change bank' })).toBeNull();
});

it('gives way to the server’s answer', () => {
  view({ statements: [accepted('details-follow', detected)] });
  expect(screen.queryByText(/ICICI|read on this device/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Change bank' })).toBeNull();
});

it('says nothing of the bank when the host sets it', async () => {
  view({ statements: [uploading(1, 2, detected)] }, { bank: 'icici' });
  expect(await lineOf('Nov 2023 – Jan 2024')).not.toContain('ICICI');
});

it('never shows an identifier while bank names load', async () => {
  const { root, show } = view({ statements: [checking({ id: 'a' })] }, { banks: undefined });
  show({ statements: [uploading(1, 2, { id: 'a', bank: 'sbi', suggestedBank: 'sbi' })] });
  expect(root.textContent).not.toContain('SBI');
  expect(await screen.findByText('State Bank of India')).toBeTruthy();
  expect(root.textContent).not.toContain('SBI');
});
