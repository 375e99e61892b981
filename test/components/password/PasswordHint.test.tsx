import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { passwordHints } from '../../../src/banks/passwordHints.js';
import { locked } from '../../support/statements.js';
import { view } from '../view.js';

afterEach(cleanup);

/** What is heard with the field, the hint among it. */
function described(): string {
  const ids = screen.getByLabelText('PDF password').getAttribute('aria-describedby') ?? '';
  return ids
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
}

const general = /Look at the e-mail that the PDF came in: it states the rule/;

it.each([
  ['hdfc', 'For HDFC Bank it is usually your customer ID.'],
  ['icici', 'For ICICI Bank it is usually the first four letters of your name in small letters'],
  ['axis', 'For Axis Bank it is usually the first four letters of your name in capitals'],
  ['kotak', 'For KOTAK it is usually your CRN.'],
  ['sbi', 'For State Bank of India it is often the last five digits of your mobile number'],
])('tells the rule of %s as a habit, not as a promise, and where it is stated', async (bank, rule) => {
  view({ statements: [locked('required', { suggestedBank: bank })] });
  await screen.findByText((text) => text.startsWith(rule));
  expect(described()).toContain('The e-mail that the PDF came in states the rule.');
  expect(described()).not.toMatch(general);
});

it.each(Object.entries(passwordHints))(
  'words its hint for %s as surely as the sources do',
  async (bank, rule) => {
    view({ statements: [locked('required', { suggestedBank: bank })] });
    // About this rule, they disagree.
    expect(await screen.findByText(rule === 'mobile-birth' ? /it is often/ : /it is usually/)).toBeTruthy();
  },
);

it('prefers the chosen bank to the detected one', async () => {
  view({ statements: [locked('required', { bank: 'icici', suggestedBank: 'hdfc' })] });
  expect(await screen.findByText(/^For ICICI Bank/)).toBeTruthy();
});

it.each([null, 'a_bank_without_a_rule', 'constructor'])('shows a general hint for the bank %s', (bank) => {
  view({ statements: [locked('required', { suggestedBank: bank })] });
  expect(described()).toMatch(general);
});

it('shows the host’s hint, also for a bank without a rule', () => {
  const hints = { hdfc: 'Your 8-digit HDFC login.', other: 'Ask in the branch.' };
  const { show } = view(
    { statements: [locked('required', { id: 'a', suggestedBank: 'hdfc' })] },
    { passwordHints: hints },
  );
  expect(described()).toContain('Your 8-digit HDFC login.');
  expect(described()).not.toContain('customer ID');
  show({ statements: [locked('required', { id: 'a', suggestedBank: 'other' })] });
  expect(described()).toContain('Ask in the branch.');
});
