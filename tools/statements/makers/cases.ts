import { random } from '../random.ts';
import { bankForms } from './bankForms.ts';
import { makerNames, type MakerName } from './makers.ts';
import { notations } from './notations.ts';
import type { StatementCase } from './StatementCase.ts';

const rowDates = [
  'dd/mm/yyyy',
  'dd-mm-yyyy',
  'dd-Mmm-yyyy',
  'dd Mmm yyyy',
  'dd/mm/yy',
  'ddMmmyyyy',
  'yyyy-mm-dd',
  'Mmm dd, yyyy',
];

/** Draws cases with a seed: each bank, maker and notation in turn, the rest by chance. */
export function drawCases(seed: string, count: number): readonly StatementCase[] {
  const next = random(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const form = bankForms[index % bankForms.length] as (typeof bankForms)[number];
    const maker = makerNames[
      (index * 5 + Math.floor(index / bankForms.length)) % makerNames.length
    ] as MakerName;
    const month = Math.floor(next() * 10);
    const length = pick([1, 3, 6, 12]);
    const from = new Date(Date.UTC(2023, month, 1)).toISOString().slice(0, 10);
    const to = new Date(Date.UTC(2023, month + length, 0)).toISOString().slice(0, 10);
    const notation = next() < 0.45 ? null : (notations[index % notations.length] ?? null);
    return {
      name: `${seed}-${index}-${maker}-${form.bank}`,
      maker,
      bank: form.bank,
      from,
      to,
      notation,
      rowDate: pick(rowDates),
      covers: pick([0, 0, 0, 1, 1, 2]),
      cover: pick(['letter', 'letter', 'long', 'empty'] as const),
      ifsc: pick(['head', 'head', 'head', 'last'] as const),
      accounts: pick([1, 1, 1, 2]),
      rows: pick([8, 30, 90]),
      repeats: next() < 0.6,
      password: next() < 0.25 ? 'Asha1990' : '',
    };
  });
}
