/** A text as it is compared, with the place of each unit in the original. */
export interface TextView {
  /** Lower case, one UTF-16 unit for each of the original or for each escape. */
  readonly text: string;
  /** Where the original of a unit starts. */
  readonly startOf: (unit: number) => number;
  /** Where the original of a unit ends. */
  readonly endOf: (unit: number) => number;
}

/** A part of a text, and what takes its place. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Lower case of the same length: unit by unit where a letter would become two, as `İ` does. */
export function toLowerUnits(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replaceAll(/[^]/g, (unit) => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit));
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
/** HTML character references, runs of percent-encoded bytes, and the escapes of JSON and JavaScript. */
const escapes = [
  String.raw`&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});`,
  String.raw`(?:%[\da-f]{2})+`,
  String.raw`\\(?:u[\da-f]{4}|x[\da-f]{2}|[^ux])`,
].map((source) => new RegExp(source, 'gi'));
const anyEscape = new RegExp(escapes.map(({ source }) => source).join('|'), 'gi');

/** The units that an escape stands for, each with its length in the original; `null` if it stands for itself. */
function decode(match: string): readonly (readonly [unit: string, length: number])[] | null {
  if (match.startsWith('%')) {
    try {
      return Array.from(decodeURIComponent(match), (character) => {
        const length = 3 * new TextEncoder().encode(character).length;
        return [character, length] as const;
      });
    } catch {
      return null;
    }
  }
  const body = match.replace(/^[&\\]#?|;$/g, '');
  const digits = /^[ux]([\da-f]+)$/i.exec(body)?.[1];
  const code =
    digits === undefined ? (/^\d+$/.test(body) ? Number(body) : null) : Number.parseInt(digits, 16);
  if (match.startsWith('\\'))
    return [[digits === undefined ? body : String.fromCharCode(code ?? 0), match.length]];
  if (code === null) return [[named[body.toLowerCase()] ?? match, match.length]];
  return code > 0x10ffff ? null : [[String.fromCodePoint(code), match.length]];
}

function viewDecoded(text: string, escape: RegExp): TextView {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  function add(piece: string, start: number, end: number | null): void {
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(end === null ? start + unit : start);
      ends.push(end ?? start + unit + 1);
    }
  }
  let at = 0;
  for (const { 0: match, index } of text.matchAll(escape)) {
    add(text.slice(at, index), at, null);
    at = index;
    for (const [unit, length] of decode(match) ?? []) {
      add(unit, at, at + length);
      at += length;
    }
  }
  add(text.slice(at), at, null);
  const last = text.length;
  return {
    text: toLowerUnits(pieces.join('')),
    startOf: (unit) => starts[unit] ?? last,
    endOf: (unit) => ends[unit] ?? last,
  };
}

/**
 * Returns a text as it stands and, where it has escapes, with these decoded: each kind alone, because a backslash in a
 * page need not be an escape, and all together. What is hidden may be in any of them.
 */
export function viewText(text: string): readonly TextView[] {
  const plain: TextView = {
    text: toLowerUnits(text),
    startOf: (unit) => unit,
    endOf: (unit) => unit + 1,
  };
  if (!/[&%\\]/.test(text)) return [plain];
  // `search` starts from the beginning, whatever `lastIndex` says.
  const kinds = escapes.filter((escape) => text.search(escape) >= 0);
  if (kinds.length > 1) kinds.push(anyEscape);
  return [plain, ...kinds.map((escape) => viewDecoded(text, escape))];
}

/** Replaces parts of a text. Parts that overlap become one, with the replacement of the first. */
export function replaceSpans(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, replacement } of spans.toSorted((one, other) => one.start - other.start)) {
    if (start >= at) pieces.push(text.slice(at, start), replacement);
    at = Math.max(at, end);
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
