/** A date in a text, with its position. */
export interface FoundDate {
  readonly start: number;
  /** After the date, and the time of day that follows it. */
  readonly end: number;
  /** `YYYY-MM-DD`. Both are the day, or the first and the last day of a month without a day. */
  readonly from: string;
  readonly to: string;
  readonly isMonth: boolean;
}

const monthNames = 'janfebmaraprmayjunjulaugsepoctnovdec';
const hindiMonths = 'जन|फ़?र|मार्च|अप्र|मई|जून|जुल|अग|सित|अक्|नव|दिस'.split('|');
const month = String.raw`(?<![a-z])(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:${hindiMonths.join('|')})[\u0900-\u097f]{0,8})`;
const gap = String.raw`[-/., ']{0,3}`;
const part = (name: string, pattern: string): string => `(?<${name}>${pattern})`;
const ordinal = '(?: ?(?:st|nd|rd|th))?(?: of)?';
/**
 * Matches 01/04/2024, 1.4.24, 1st April 2024, 01Apr2024, April 01, 2024, 2024-04-01, 20240401 and April 2024; then
 * perhaps a time of day. All repetitions are bounded, and none follows another of the same characters.
 */
const pattern = new RegExp(
  [
    String.raw`(?<!\d)(?:${[
      `${part('d1', String.raw`\d{1,2}`)} ?(?<s>[-/. ]) ?${part('m1', String.raw`\d{1,2}`)} ?\\k<s> ?${part('y1', String.raw`\d{4}|\d{2}`)}`,
      `${part('d2', String.raw`\d{1,2}`)}${ordinal}${gap}${part('m2', month.replace('(?<![a-z])', ''))}${gap}${part('y2', String.raw`\d{4}|\d{2}`)}`,
      `${part('y3', String.raw`\d{4}`)}[-/. ]${part('m3', String.raw`\d{1,2}|${month}`)}[-/. ]${part('d3', String.raw`\d{1,2}`)}`,
      `${part('d5', String.raw`\d{2}`)}${part('m5', String.raw`\d{2}`)}${part('y5', String.raw`20\d{2}`)}`,
      `${part('y6', String.raw`20\d{2}`)}${part('m6', String.raw`\d{2}`)}${part('d6', String.raw`\d{2}`)}`,
      `${part('m4', month)}[-/. ]{0,2}${part('d4', String.raw`\d{1,2}`)}(?:st|nd|rd|th)?[-/., ]{1,3}${part('y4', String.raw`\d{4}`)}`,
      `${part('m7', month)}[-/., ']{1,3}${part('y7', String.raw`\d{4}`)}`,
    ].join('|')})(?!\d)`,
    String.raw`(?:[T, ]{1,3}(?:at )?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?: ?[ap]\.?m\b\.?)?(?:Z|\+\d{2}:?\d{2})?)?`,
  ].join(''),
  'gi',
);

function toMonth(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const index = monthNames.indexOf(text.slice(0, 3).toLowerCase());
  if (index >= 0) return index % 3 === 0 ? index / 3 + 1 : 0;
  return hindiMonths.findIndex((name) => new RegExp(`^${name}`).test(text)) + 1;
}

/** Returns a day as `YYYY-MM-DD`; `null` if there is no such day, or if it is not of this time. */
function toDay(day: number, monthNumber: number, years: string): string | null {
  const year = Number(years) + (years.length === 2 ? 2_000 : 0);
  const time = Date.UTC(year, monthNumber - 1, day);
  // Date rolls days that do not exist over into the next month.
  if (monthNumber < 1 || monthNumber > 12 || year < 1_990 || year > 2_100) return null;
  if (new Date(time).getUTCDate() !== day) return null;
  return new Date(time).toISOString().slice(0, 10);
}

const maxDates = 200;

/** Finds the dates of a text, with the day before the month, as in India. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(pattern)) {
    if (found.length >= maxDates) break;
    const groups = match.groups ?? {};
    const get = (name: string): string => {
      const key = Object.keys(groups).find((group) => group.startsWith(name) && groups[group] !== undefined);
      return key === undefined ? '' : (groups[key] ?? '');
    };
    const monthNumber = toMonth(get('m'));
    const isMonth = get('d') === '';
    const year = get('y');
    const last = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
    const from = toDay(isMonth ? 1 : Number(get('d')), monthNumber, year);
    const to = isMonth ? toDay(last, monthNumber, year) : from;
    if (from === null || to === null) continue;
    found.push({ start: match.index, end: match.index + match[0].length, from, to, isMonth });
  }
  return found;
}
