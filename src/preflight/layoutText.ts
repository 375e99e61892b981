/** A piece of text on a page, along and across its own baseline. */
export interface TextRun {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly across: number;
  /** Height of the letters. */
  readonly size: number;
}

/** Puts pieces of text together as they are seen: lines from the top, each from the left, with a blank where there is a gap. */
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

function joinLine(runs: readonly TextRun[]): string {
  let text = '';
  let last: TextRun | undefined;
  for (const run of runs.toSorted((a, b) => a.start - b.start)) {
    // The same text twice in one place is bold type.
    if (last && last.text === run.text && run.start - last.start < run.size * 0.2) continue;
    if (last && run.start - last.end > run.size * 0.2)
      text += run.start - last.end > run.size * 2 ? '   ' : ' ';
    text += run.text;
    last = run;
  }
  return text;
}
