import { type FoundDate, findDates } from './findDates.js';
import { splitStatement } from './statementParts.js';

/** The period that a statement states, as `YYYY-MM-DD`; both days are included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A period that a text names, and how surely it is the statement's. */
interface Reading extends Period {
  /** 2: with words of a statement; 1: with words of a period; 0: alone on its line. */
  readonly rank: number;
  /** Whether the word "statement" itself stands before it. */
  readonly isNamed: boolean;
}

const document = /statement|passbook|विवरण/i;
const statement = /statement|account|\ba\/c\b|transactions?|\btxns?\b|passbook|ledger|खाता|विवरण/i;
const period =
  /\b(?:period|from|between|range|duration|start(?:ing|s)?|begin(?:ning|s)?|during|dates?)\b|अवधि|दिनांक|कालावधी/i;
/** Other things with a period. */
const other =
  /\b(?:offers?|valid(?:ity|ated)?|cash ?back|promo\w*|campaign|contest|festiv\w*|rewards?|interest|int\.|rates?|charges?|fees?|matur\w*|tenure|polic(?:y|ies)|insur\w*|tds|tax|log(?:ged)?[ -]?in|effective|w\.?e\.?f|win|register\w*|average|nomin\w*|emi|maintenance|downtime|holidays?|discounts?|sale|schemes?|renew\w*|limit|sanction\w*|expir\w*|drawing|mandate|standing|subscri\w*|loan|gst|invoice|lucky|enjoy|get|flat|off|free|save|shop|book|lock-in|birth|opened|opening date|ब्याज)(?![a-z])|\d ?%/i;

/** Words between the two days of a period. */
// U+FFFD is a dash that the font does not name.
const joints = /^(?:-+|~|\ufffd|>|to|till|until|upto|thru|through|end|ends|ending|से|ते)$/;
const fillers =
  /^(?:up|date|dt|dated|period|the|day|on|ist|hrs|तक|(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,3}day)?|[^\0-\x7f]{1,12})$/;

/** How two dates are joined: by a word, or by nothing but a gap. */
type Joint = 'to' | 'and' | 'gap';

function joinOf(between: string): Joint | null {
  if (between.length > 160) return null;
  // The second date is wrapped to the next line, with another column between.
  if (/^\W{0,4}(?:to|till|upto|-)[ :]{0,4}(?: {3}[^\n]*)?\n(?:[^\n]{0,80} {3})?$/i.test(between)) return 'to';
  const words = between
    .toLowerCase()
    .replace(/[\s.,:;()[\]|/]+/g, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);
  if (words.length > 7) return null;
  if (words.length === 0) return 'gap';
  if (!words.every((word) => joints.test(word) || fillers.test(word) || word === 'and' || word === '&'))
    return null;
  return words.some((word) => joints.test(word)) ? 'to' : /\band\b|&/i.test(between) ? 'and' : null;
}

interface Label {
  /** The words before a date in its cell, or in the cell on its left if they are a label. */
  readonly own: string;
  /** The line above. */
  readonly above: string;
  /** Whether only cells without words stand before the date. */
  readonly isFirst: boolean;
}

const letters = /[a-z\u0900-\u0dff]{2}/i;
const opens = /\b(?:from|start(?:ing)?|begin(?:ning)?)\b[^\d\n]{0,14}$/i;
const closes = /\b(?:to|till|upto|end(?:ing)?)\b[^\d\n]{0,14}$/i;

/** Returns the words before `at`. Cells are three blanks apart. */
function labelOf(text: string, at: number): Label {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const cells = text
    .slice(Math.max(start, at - 160), at)
    .split(/ {3,}|\||(?<=[a-z]{3})[.!?] /)
    .toReversed();
  const end = Math.max(0, start - 1);
  const above = text.slice(Math.max(text.lastIndexOf('\n', end - 1) + 1, end - 160), end);
  const [cell = ''] = cells;
  const left = cells.find((words) => letters.test(words)) ?? '';
  const isLabel = [statement, period, other, closes].some((pattern) => pattern.test(left));
  return { own: letters.test(cell) || isLabel ? left : '', above, isFirst: left === '' };
}

/** Whether a line has words of a statement, and is no sentence. */
function isTitle(line: string): boolean {
  return statement.test(line) && !other.test(line) && !/[a-z]{2}[.!]$/i.test(line.trim());
}

function rankOf({ own, above, isFirst }: Label): number {
  if (statement.test(own)) return 2;
  if (period.test(own)) return isTitle(above) ? 2 : 1;
  if (own !== '') return -1;
  // A title or the heads of columns above.
  if (isTitle(above)) return 2;
  return period.test(above) ? 1 : isFirst ? 0 : -1;
}

/** Whether a statement can have the period: a longer one is a misread year. */
function isPossible(from: string, to: string): boolean {
  return from <= to && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= 10;
}

/** Whether the line above has the heads of two columns: "From Date   To Date". */
const twoHeads = /\b(?:from|start|begin)\w*\b.{0,80}\b(?:to|till|upto|end)\w*\b/i;

function readPair(text: string, first: FoundDate, second: FoundDate, joint: Joint): Reading | null {
  if (!isPossible(first.from, second.to)) return null;
  const label = labelOf(text, first.start);
  const { own, above } = label;
  const named = own === '' ? above : own;
  if (other.test(named) || /\bas (?:on|at|of)\W*$/i.test(own)) return null;
  if (joint === 'and' && !/\b(?:between|from|for|period)\b/i.test(named)) return null;
  if (joint === 'gap' && !twoHeads.test(above) && !/\b(?:period|range|duration)\b/i.test(named)) return null;
  const lineEnd = text.indexOf('\n', second.end);
  const after = text.slice(second.end, lineEnd < 0 ? text.length : lineEnd).split(/ {3,}/, 1)[0] ?? '';
  const rank = joint === 'gap' && twoHeads.test(above) ? Math.max(1, rankOf(label)) : rankOf(label);
  if (rank < 0 || (rank < 2 && other.test(after.slice(0, 80)))) return null;
  if (rank === 0 && letters.test(after)) return null;
  return { from: first.from, to: second.to, rank, isNamed: document.test(own) };
}

/** Reads dates with labels of their own: "Start Date", and elsewhere "End Date". */
function readApart(text: string, dates: readonly FoundDate[]): Reading | null {
  const labels = dates.map(({ start }) => {
    const { own, above, isFirst } = labelOf(text, start);
    // The label may stand above the date, in the first cell.
    return own === '' && isFirst ? (above.split(/ {3,}/, 1)[0] ?? '') : own;
  });
  const pick = (pattern: RegExp): readonly number[] =>
    labels.flatMap((own, index) => (pattern.test(own) && !other.test(own) ? [index] : []));
  const from = pick(opens);
  const to = pick(closes);
  const first = dates[from[0] ?? -1];
  const second = dates[to[0] ?? -1];
  if (!first || !second || from.length > 1 || to.length > 1 || !isPossible(first.from, second.to))
    return null;
  const words = [...from, ...to].map((index) => labels[index] ?? '').join(' ');
  const rank = statement.test(words) ? 2 : 1;
  return { from: first.from, to: second.to, rank, isNamed: document.test(words) };
}

/** Reads "for the month of April 2024". */
function readMonth(text: string, date: FoundDate): Reading | null {
  if (!date.isMonth) return null;
  const { own, above } = labelOf(text, date.start);
  const named = `${above} ${own}`;
  if (other.test(named) || !statement.test(named) || !/\b(?:month(?: of)?|for|period)\W*$/i.test(own))
    return null;
  return { from: date.from, to: date.to, rank: 2, isNamed: document.test(own) };
}

function readAll(text: string): readonly Reading[] {
  const dates = findDates(text);
  const found: Reading[] = [];
  const used = new Set<FoundDate>();
  for (const [index, date] of dates.entries()) {
    const next = dates[index + 1];
    const joint = next ? joinOf(text.slice(date.end, next.start)) : null;
    const pair = next && joint !== null ? readPair(text, date, next, joint) : null;
    if (pair) found.push(pair);
    if (next && (pair || joint === 'to')) used.add(date).add(next);
    else if (!used.has(date)) {
      const month = readMonth(text, date);
      if (month) found.push(month);
    }
  }
  const apart = readApart(
    text,
    dates.filter((date) => !used.has(date)),
  );
  return apart ? [...found, apart] : found;
}

/** Returns the readings of the best rank. */
function bestOf(readings: readonly Reading[]): readonly Reading[] {
  const best = Math.max(...readings.map(({ rank }) => rank));
  return readings.filter(({ rank }) => rank === best);
}

/**
 * Reads the period that a statement prints above its transactions, with the day before the month, as in India; `null`
 * if there is none, or if there are two: a wrong one would raise a false warning. Words of a statement beside it
 * ("Statement period") outrank others ("From"). On a cover, only the word "statement" counts: other periods are those
 * of offers.
 */
export function readPeriod(text: string): Period | null {
  const { head, covers, rest } = splitStatement(text);
  const found = [...bestOf(readAll(head)), ...covers.flatMap(readAll).filter(({ isNamed }) => isNamed)];
  const readings = found.length > 0 ? found : readAll(rest).filter(({ rank }) => rank > 1);
  const [first, ...others] = readings;
  if (!first || others.some(({ from, to }) => from !== first.from || to !== first.to)) return null;
  return { from: first.from, to: first.to };
}
