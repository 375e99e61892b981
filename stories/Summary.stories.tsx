import { expect, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { en } from '../src/messages/en.js';
import type { MonthCoverage } from '../src/session/accounts/Account.js';
import { accepted, account, uploading } from '../test/support/statements.js';
import { Still } from './support/Still.js';

const meta = preview.meta({
  title: 'Summary',
  component: Still,
  args: { statements: [accepted('full')] },
  parameters: { controls: { disable: true } },
});

/** `count` months from January 2023 on. `missing` lists the indexes of missing months. */
function coverage(count: number, missing: readonly number[] = []): readonly MonthCoverage[] {
  return Array.from({ length: count }, (_, index) => ({
    month: new Date(Date.UTC(2023, index)).toISOString().slice(0, 7),
    state: missing.includes(index) ? 'missing' : 'received',
  }));
}

const missingOf = (months: readonly MonthCoverage[]): readonly string[] =>
  months.filter(({ state }) => state === 'missing').map(({ month }) => month);

const complete = account({ months: coverage(6), missingMonths: [] });

export const Incomplete = meta.story({
  args: { accounts: [account()] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Still needed: Nov 2023 and Apr 2024')).toBeVisible();
    await expect(canvas.getByRole('button', { name: en['action.add-missing'] })).toBeEnabled();
    const months = within(canvas.getByRole('list', { name: en['months.label'] })).getAllByRole('listitem');
    await expect(months[0]).toHaveTextContent('Nov 2023 missing');
    await expect(months[1]).toHaveTextContent('Dec 2023 received');
  },
});

/** A file that says it covers a missing month: the month is on its way, and no longer asked for. */
export const OnItsWay = meta.story({
  args: {
    accounts: [account()],
    statements: [
      accepted('full'),
      uploading(620_000, 1_258_291, {
        name: 'april.pdf',
        bank: 'hdfc',
        suggestedBank: 'hdfc',
        statedPeriod: { from: '2024-04-01', to: '2024-04-30' },
      }),
    ],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Still needed: Nov 2023')).toBeVisible();
    const months = within(canvas.getByRole('list', { name: en['months.label'] })).getAllByRole('listitem');
    await expect(months.at(-1)).toHaveTextContent(/Apr 2024\s+on its way/);
    await expect(await canvas.findByText(en['statement.read'])).toBeVisible();
  },
});

export const Complete = meta.story({
  args: { accounts: [complete] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(en['account.complete'])).toBeVisible();
    await expect(canvas.queryByText(/Still needed/)).not.toBeInTheDocument();
  },
});

export const TwoAccounts = meta.story({
  args: {
    accounts: [account(), { ...complete, id: 'second', bank: 'icici', maskedAccountNumber: 'XXXXXXXX0417' }],
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('listitem', { name: /HDFC Bank .*5980/ })).toHaveAttribute(
      'data-state',
      'incomplete',
    );
    await expect(await canvas.findByRole('listitem', { name: /ICICI Bank .*0417/ })).toHaveAttribute(
      'data-state',
      'complete',
    );
  },
});

const twoYears = coverage(24, [3, 10, 11, 19]);

export const TwoYears = meta.story({
  args: { accounts: [account({ months: twoYears, missingMonths: missingOf(twoYears) })] },
  play: async ({ canvas }) => {
    const months = within(canvas.getByRole('list', { name: en['months.label'] })).getAllByRole('listitem');
    await expect(months).toHaveLength(24);
    await expect(canvas.getByText('Still needed: Apr 2023, Nov 2023, Dec 2023 and Aug 2024')).toBeVisible();
  },
});

/** A whole year is missing: the sentence names it as one range. */
export const NearlyNothingYet = meta.story({
  args: {
    accounts: [
      account({
        months: coverage(13, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
        missingMonths: missingOf(coverage(13, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])),
      }),
    ],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Still needed: Jan\s–\sDec 2023/)).toBeVisible();
  },
});

/** By default, the widget shows the bank and the masked account number. */
export const IdentityHidden = meta.story({
  args: { accounts: [complete] },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('XXXXXXXXXX5980', { selector: '[data-part=identity] *' })).toBeVisible();
    await expect(canvasElement).not.toHaveTextContent('ASHA EXAMPLE');
    await expect(canvasElement).not.toHaveTextContent('45678090385980');
  },
});

/** With `revealIdentity`, the widget also shows name and IFSC, but never the full account number. */
export const IdentityRevealed = meta.story({
  args: { accounts: [complete], revealIdentity: true },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('ASHA EXAMPLE')).toBeVisible();
    await expect(canvas.getByText('HDFC000XXX')).toBeVisible();
    await expect(canvasElement).not.toHaveTextContent('45678090385980');
  },
});

/** Received, and processed within a day. */
export const DetailsFollow = meta.story({
  args: {
    statements: [accepted('details-follow')],
    accounts: [
      account({
        identity: null,
        maskedAccountNumber: null,
        covered: null,
        pageCount: null,
        months: [],
        missingMonths: [],
        detailsFollow: true,
      }),
    ],
  },
  play: async ({ canvas }) => {
    const [summary] = within(canvas.getByRole('list', { name: en['accounts.label'] })).getAllByRole(
      'listitem',
    );
    await expect(summary).toHaveAttribute('data-state', 'details-follow');
    await expect(summary).toHaveTextContent(en['account.details-follow']);
  },
});

/** The response contains neither the bank nor the account number. */
export const NothingKnown = meta.story({
  args: {
    accounts: [
      account({ bank: null, identity: null, maskedAccountNumber: null, covered: null, pageCount: null }),
    ],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('listitem', { name: en['account.unnamed'] })).toBeVisible();
  },
});
