import { expect, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { en } from '../src/messages/en.js';
import type { MonthCoverage } from '../src/session/accounts/Account.js';
import {
  accepted,
  account,
  apiError,
  checking,
  choosingBank,
  failed,
  locked,
  processing,
  retrying,
  uploading,
} from '../test/support/statements.js';
import { clippedTexts } from './support/clippedTexts.js';
import { everyKind } from './support/everyKind.js';
import { Still } from './support/Still.js';

const meta = preview.meta({
  title: 'Showroom',
  component: Still,
  // Long lists with fields: on one docs page, they would compete for focus.
  tags: ['!autodocs'],
  parameters: { controls: { include: ['theme', 'colorScheme', 'locale', 'revealIdentity'] } },
});

interface CanvasContext {
  readonly canvasElement: HTMLElement;
}

/** Asserts that no text is clipped and that no element overflows the widget. */
async function fits({ canvasElement }: CanvasContext): Promise<void> {
  const root = within(canvasElement).getByRole('region', { name: en['root.label'] });
  const { left, right } = root.getBoundingClientRect();
  const outside = [...root.querySelectorAll('button, input, p, li')].filter((element) => {
    const place = element.getBoundingClientRect();
    return place.width > 1 && (place.left < left - 1 || place.right > right + 1);
  });
  await expect(outside).toEqual([]);
  await expect(clippedTexts(root)).toEqual([]);
}

// Names from banks, phones and people: unbreakable, long, and in other scripts.
const names = {
  bank: 'OpTransactionHistoryUX3_PDF_XXXXXXXX5980_01112023_30042024_20240503114512987.pdf',
  unbroken: `${'statementofaccount'.repeat(8)}.pdf`,
  sentence:
    'Statement of my savings account for the six months that you asked for, the one with the salary in it (final, really) (2).pdf',
  tamil: 'சேமிப்புக் கணக்கு அறிக்கை நவம்பர் 2023 முதல் ஏப்ரல் 2024 வரை.pdf',
  urdu: 'بچت کھاتے کا گوشوارہ نومبر 2023 تا اپریل 2024.pdf',
  hindi: 'बचत_खाते_का_विवरण_नवंबर_2023_से_अप्रैल_2024.pdf',
};

const many = (now: number) => [
  accepted('full', { id: 'a', name: names.bank }),
  accepted('full', { id: 'b', name: names.tamil, bank: 'sbi' }),
  accepted('already-received', { id: 'c', name: names.urdu }),
  accepted('details-follow', { id: 'd', name: 'may.pdf' }),
  locked('required', { id: 'e', name: names.hindi, bank: 'sbi' }),
  choosingBank('undetected', { id: 'f', name: names.sentence }),
  failed(apiError('PDF_IS_IMAGE'), { id: 'g', name: names.unbroken }),
  failed(apiError('OUT_OF_DATE_RANGE'), { id: 'h', name: '2021.pdf' }),
  uploading(1_258_291, 3_565_158, { id: 'i', name: names.sentence }),
  processing({ id: 'j', name: 'x.pdf', size: 900 }),
  retrying(now + 12_000, { id: 'k', name: names.tamil }),
  checking({ id: 'l', name: names.urdu, size: 24_117_248 }),
];

/** 24 months from January 2023 on. `missing` lists the indexes of missing months. */
function twoYears(...missing: readonly number[]): {
  readonly months: readonly MonthCoverage[];
  readonly missingMonths: readonly string[];
} {
  const months = Array.from({ length: 24 }, (_, index) => ({
    month: new Date(Date.UTC(2023, index)).toISOString().slice(0, 7),
    state: missing.includes(index) ? ('missing' as const) : ('received' as const),
  }));
  return {
    months,
    missingMonths: months.filter(({ state }) => state === 'missing').map(({ month }) => month),
  };
}

const fiveAccounts = [
  account({ id: 'hdfc', ...twoYears(3, 10, 11, 19), pageCount: 48 }),
  account({ id: 'sbi', bank: 'sbi', maskedAccountNumber: 'XXXXXXX0417', ...twoYears(), pageCount: 1 }),
  account({
    id: 'co-operative',
    bank: 'kholeshwar',
    maskedAccountNumber: 'XXXXXXXXXXXXXX2203',
    ...twoYears(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
  }),
  account({
    id: 'icici',
    bank: 'icici',
    maskedAccountNumber: 'XXXXXXXX7731',
    covered: null,
    pageCount: null,
    months: [],
    missingMonths: [],
    detailsFollow: true,
  }),
  account({ id: 'unknown', bank: null, maskedAccountNumber: null, identity: null }),
];

/** One statement accepted, one uploading, one failed, and two months missing. */
export const AtAGlance = meta.story({
  args: {
    statements: everyKind.statements.filter(({ status }) => status !== 'locked'),
    accounts: everyKind.accounts,
  },
  play: fits,
});

/** Twelve statements in every status, with difficult names, and five accounts with two years each. */
export const Long = meta.story({
  args: { accounts: fiveAccounts },
  render: (args) => <Still {...args} statements={many(Date.now())} />,
  play: async (context) => {
    const canvas = within(context.canvasElement);
    await canvas.findByRole('combobox', { name: en['bank.label'] });
    const list = within(canvas.getByRole('list', { name: en['statements.label'] }));
    await expect(list.getAllByRole('listitem')).toHaveLength(12);
    await expect(list.getAllByRole('listitem', { name: names.urdu })[0]).toBeVisible();
    await fits(context);
  },
});

/** No statements: one button, and help with finding the PDF. */
export const NoStatements = meta.story({
  play: async (context) => {
    const canvas = within(context.canvasElement);
    await expect(canvas.getByRole('button', { name: en['action.choose-files'] })).toBeEnabled();
    await expect(canvas.queryByRole('list')).not.toBeInTheDocument();
    await fits(context);
  },
});

/** In a container of 280 px, as in a sidebar, at any width of the window. */
export const Narrow = meta.story({
  args: { accounts: fiveAccounts.slice(0, 3) },
  render: (args) => (
    <div style={{ inlineSize: 280, marginInline: 'auto' }}>
      <Still {...args} statements={[...everyKind.statements, ...many(Date.now()).slice(4, 9)]} />
    </div>
  ),
  play: async (context) => {
    await within(context.canvasElement).findByRole('combobox', { name: en['bank.label'] });
    await fits(context);
  },
});
