import { spawnSync } from 'node:child_process';

/** How much of the text of a file's first two pages we read, by the measure of poppler's `pdftotext`. */
export interface TextRecall {
  /** Kinds of the fonts on those pages, by `pdffonts`. */
  readonly kinds: readonly string[];
  /** From 0 to 1: the part of its words that we read, too. */
  readonly recall: number;
}

function ask(command: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 100_000_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : null;
}

/** Words of letters and digits, by how often they occur. Codes without a meaning are no words. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.normalize('NFKC').split(/[^\p{L}\p{N}\p{M}\p{Sc}.,/@&:+-]+/u))
    if (/[\p{L}\p{N}]/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A composite font that names its glyphs by number, and has no map to Unicode. */
const hasCodesOnly = /CID .*Identity-[HV] +(?:yes|no) +(?:yes|no) +no /;

/** Compares our text with poppler's; `null` if that has none, or cannot read the file. */
export function measureRecall(path: string, texts: readonly string[]): TextRecall | null {
  const pages = ['-q', '-f', '1', '-l', '2', path];
  const text = ask('pdftotext', [...pages, '-']);
  if (text === null) return null;
  const expected = countWords(text);
  const ours = countWords(texts.join('\n'));
  let [all, found] = [0, 0];
  for (const [word, count] of expected) {
    all += count;
    found += Math.min(count, ours.get(word) ?? 0);
  }
  if (all === 0) return null;
  const fonts = (ask('pdffonts', pages.slice(1)) ?? '').split('\n').slice(2);
  // Codes of glyphs, for which the file has no characters: what poppler makes of them is no text either.
  if (fonts.some((line) => line !== '') && fonts.every((line) => line === '' || hasCodesOnly.test(line)))
    return null;
  const kinds = fonts.flatMap(
    (line) => /(?:CID )?(?:Type (?:1C|0C|1|3|0)|TrueType)(?: \(OT\))?/.exec(line.slice(36))?.[0] ?? [],
  );
  return { kinds: [...new Set(kinds)].toSorted(), recall: found / all };
}

const median = (sorted: readonly number[]): number => sorted[(sorted.length - 1) >> 1] ?? 0;

/** The lines of a table: by kind of font how many files, the median, and how many below one half. */
export function describeRecall(all: readonly TextRecall[]): readonly string[] {
  const kinds = [...new Set(all.flatMap(({ kinds: some }) => some))].toSorted();
  const row = (name: string, some: readonly TextRecall[]): string => {
    const sorted = some.map(({ recall }) => recall).toSorted((a, b) => a - b);
    const low = sorted.filter((recall) => recall < 0.5).length;
    const cells = [String(some.length), median(sorted).toFixed(2), String(low)];
    return [name.padStart(19), ...cells.map((cell) => cell.padStart(9))].join('');
  };
  return [
    ['fonts'.padStart(19), ...['files', 'median', '< 0.5'].map((cell) => cell.padStart(9))].join(''),
    ...kinds.map((kind) =>
      row(
        kind,
        all.filter(({ kinds: some }) => some.includes(kind)),
      ),
    ),
    row('all', all),
  ];
}
