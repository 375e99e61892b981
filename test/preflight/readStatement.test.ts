import { describe, expect, test } from 'vitest';
import { banks } from '../../src/banks/banks.js';
import { readFirstPages } from '../../src/pdf/text/readFirstPages.js';
import { readStatement } from '../../src/preflight/readStatement.js';
import { useStepClock } from '../support/stepClock.ts';
import { makeLines, makePdf, makeStream } from './support/makePdf.ts';
import { readFixture } from './support/readFixture.ts';

const read = (bytes: Uint8Array<ArrayBuffer>) => readStatement(bytes, '', 'a.pdf', banks);

test.each([
  ['cover-then-statement', { bank: 'hdfc', confidence: 'sure' }, ['2023-12-01', '2024-03-05']],
  ['indian-bank-own-ifsc', { bank: 'indbnk', confidence: 'sure' }, ['2023-12-01', '2024-03-05']],
  ['jk-bank-own-ifsc', { bank: 'jnkbnk', confidence: 'sure' }, ['2023-12-01', '2024-03-05']],
  ['period-of-an-interest-row', { bank: 'icici', confidence: 'sure' }, ['2024-01-01', '2024-06-30']],
])('reads %s', async (name, suggestion, [from, to]) => {
  const reading = await read(readFixture(name));
  expect(reading).toMatchObject({ suggestion, period: { from, to }, isScan: false });
});

/** A document with one page for each list of lines; an object per page tree node where `nested`. */
function makePages(pages: readonly (readonly string[])[], nested: boolean = false): Uint8Array<ArrayBuffer> {
  const first = 4;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`);
  const count = pages.length;
  const tail = kids.slice(1).join(' ');
  const inner = first + count * 2;
  const tree = nested && count > 1 ? `${kids[0]} ${inner} 0 R` : kids.join(' ');
  return makePdf({
    objects: [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${tree}] /Count ${count} /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ...pages.flatMap((lines, index) => [
        `<< /Type /Page /Parent 2 0 R /Contents ${first + index * 2 + 1} 0 R >>`,
        makeStream(makeLines(lines)),
      ]),
      ...(nested && count > 1
        ? [`<< /Type /Pages /Parent 2 0 R /Kids [${tail}] /Count ${count - 1} >>`]
        : []),
    ],
  });
}

const rows = [
  'Date Narration Withdrawal Deposit Balance',
  '01/12/2023 UPI-SWIGGY-ICIC0DC0099 100.00 4500.00',
  '02/12/2023 NEFT UTIB0000123 AXIS BANK LTD 100.00 4400.00',
];
const header = [
  'HDFC BANK Ltd',
  'Account No : 50100123456789',
  'IFSC : HDFC0000123',
  'From : 01/12/2023 To : 05/03/2024',
];
const letter = ['Dear customer,', 'please find your statement overleaf.'];
const offer = [
  'Offer period: 01/08/2023 to 31/10/2023. Pay your State Bank of India card with us.',
  'From 01/08/2023 to 31/10/2023 the joining fee is waived.',
];
const hdfc = {
  suggestion: { bank: 'hdfc', confidence: 'sure' },
  period: { from: '2023-12-01', to: '2024-03-05' },
};

describe('the page that tells is not the first', () => {
  test.each([
    ['a letter', [letter, [...header, ...rows]]],
    [
      'a letter with offers',
      [
        [...letter, ...offer],
        [...header, ...rows],
      ],
    ],
    [
      'a long letter',
      [Array.from({ length: 120 }, () => 'Terms and conditions apply to all of it.'), [...header, ...rows]],
    ],
    ['two covers', [letter, offer, [...header, ...rows]]],
    ['an empty page', [[], [...header, ...rows]]],
    ['two empty pages', [[], [], [...header, ...rows]]],
    ['a cover with the name of the bank', [['HDFC BANK'], header, rows]],
    ['rows from the second page on', [header, rows, rows, rows]],
    [
      'an IFSC on the last page',
      [
        [...header.filter((line) => !line.startsWith('IFSC')), ...rows],
        rows,
        rows,
        rows,
        ['Branch: ANDHERI', 'IFSC Code: HDFC0000123'],
      ],
    ],
    [
      'an IFSC below the last row',
      [
        [
          ...header.filter((line) => !line.startsWith('IFSC')),
          ...rows,
          'Closing balance 4400.00',
          'RTGS/NEFT IFSC: HDFC0000123',
        ],
      ],
    ],
    [
      'name and IFSC on the last page',
      [
        [header[1] ?? '', header[3] ?? '', ...rows],
        rows,
        rows,
        [...rows, 'Statement summary', 'HDFC BANK LIMITED', 'IFSC: HDFC0000123'],
      ],
    ],
  ])('%s', async (_, pages) => {
    await expect(read(makePages(pages))).resolves.toMatchObject(hdfc);
    await expect(read(makePages(pages, true))).resolves.toMatchObject(hdfc);
  });

  test('the IFSC of another party below a row is not the bank', async () => {
    const text = [...rows, 'NEFT FROM UTIB0000123 AXIS BANK', 'RTGS-IFSC-UTIB0000123-RAMESH AXIS BANK LTD'];
    const { suggestion } = await read(makePages([['Account No : 501', ...text], text, text]));
    expect(suggestion).toBeNull();
  });

  test('the words of a cover do not outrank those of the statement', async () => {
    const cover = ['From 01/08/2023 to 31/10/2023 fly for less.'];
    await expect(read(makePages([cover, [...header, ...rows]]))).resolves.toMatchObject(hdfc);
    const { period } = await read(makePages([cover, [...header.slice(0, 3), ...rows]]));
    expect(period).toBeNull();
  });
});

test.each([
  ['default-width', 'karnataka', 'Karnataka Bank Ltd\nStatement of account for 12345'],
  ['identity-tounicode', 'hdfc', 'HDFC BANK Ltd\nIFSC : HDFC0000123'],
  ['restored-font', 'hdfc', 'HDFC BANK Ltd'],
  ['form-font-and-logo', 'hdfc', 'HDFC BANK Ltd\nIFSC : HDFC0000123'],
  ['no-eof', 'hdfc', 'HDFC BANK Ltd\nAccount Branch : ANDHERI WEST'],
])('reads the bank of %s for sure, and takes it for no scan', async (name, bank, start) => {
  const reading = await readStatement(readFixture(name), '', 'a.pdf', banks);
  expect(reading).toMatchObject({ isScan: false, suggestion: { bank, confidence: 'sure' } });
  const { texts } = await readFirstPages(readFixture(name));
  expect(texts.join('\n').startsWith(start)).toBe(true);
});

test('reads fonts that map all codes within a few turns of the page', async () => {
  // Each look at the clock counts as a millisecond.
  const reads = useStepClock(1);
  const { suggestion } = await readStatement(readFixture('identity-tounicode'), '', 'a.pdf', banks);
  expect(suggestion).toMatchObject({ bank: 'hdfc' });
  expect(reads()).toBeLessThan(300);
});
