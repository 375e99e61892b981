/** A piece of text on a page, with its position along and across its baseline. */
export interface TextRun {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly across: number;
  /** Font size on the page. */
  readonly size: number;
}

/** Joins pieces of text in visual order: lines from top to bottom, each from left to right, with spaces for gaps. */
export function layoutText(runs: readonly TextRun[]): string {
  const lines: TextRun[][] = [];
  for (const run of runs.toSorted((a, b) => b.across - a.across)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && first.across - run.across < Math.max(1, Math.min(first.size, run.size)) * 0.5)
      line.push(run);
    else lines.push([run]);
  }
  return lines.map(joinLine).join('\n');
}

/** In parts of the font size: gaps that are blanks between words, and between columns. */
const word = 0.1;
const column = 2;

function joinLine(unsorted: readonly TextRun[]): string {
  const runs = unsorted.toSorted((a, b) => a.start - b.start);
  const blank = spacing(runs) + word;
  let text = '';
  let last: TextRun | undefined;
  for (const run of runs) {
    // The same text twice in one place is simulated bold.
    if (last && last.text === run.text && run.start - last.start < run.size * 0.2) continue;
    const gap = last ? (run.start - last.end) / run.size : 0;
    if (gap > column) text += '   ';
    else if (gap > blank && !text.endsWith(' ') && !run.text.startsWith(' ')) text += ' ';
    text += run.text;
    last = run;
  }
  return text;
}

/** Returns the gap that all letters of a line have, if they are drawn one by one and set apart; otherwise 0. */
function spacing(runs: readonly TextRun[]): number {
  const gaps: number[] = [];
  for (const [index, run] of runs.entries()) {
    const last = runs[index - 1];
    if (last && last.text.length === 1 && run.text.length === 1) gaps.push((run.start - last.end) / run.size);
  }
  const middle = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0;
  return gaps.length > 3 && middle < column / 4 ? Math.max(0, middle) : 0;
}
