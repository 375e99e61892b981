import { expect, test } from 'vitest';
import { layoutText, type TextRun } from '../../../src/pdf/text/layoutText.js';

/** Pieces of text on one line, with gaps before them in parts of the font size, and letters half as wide as that. */
function line(...pieces: readonly (readonly [gap: number, text: string])[]): readonly TextRun[] {
  let at = 0;
  return pieces.map(([gap, text]) => {
    const start = at + gap * 10;
    at = start + text.length * 5;
    return { text, start, end: at, across: 700, size: 10 };
  });
}

test.each([
  ['a narrow gap is a blank', line([0, 'HDFC'], [0.15, 'BANK']), 'HDFC BANK'],
  ['a gap of kerning is not', line([0, 'A'], [0.08, 'V'], [-0.1, 'A']), 'AVA'],
  ['a wide gap parts columns', line([0, 'Date'], [3, 'Balance']), 'Date   Balance'],
  ['a blank that is drawn stands for the gap beside it', line([0, 'HDFC '], [0.15, 'BANK']), 'HDFC BANK'],
  [
    'letters that are set apart evenly are one word',
    line([0, 'B'], [0.15, 'A'], [0.15, 'N'], [0.15, 'K'], [0.15, 'S'], [0.5, 'A'], [0.15, 'B']),
    'BANKS AB',
  ],
])('%s', (_, runs, text) => {
  expect(layoutText(runs)).toBe(text);
});
