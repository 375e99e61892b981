import type { DateRange } from '../session/StatementDetails.js';

/** Formats sizes, months, dates and lists for a locale. */
export interface Formatters {
  /** Formats a number of bytes, such as "83 bytes" or "3.4 MB". One MB is 1,048,576 bytes. */
  readonly size: (bytes: number) => string;
  /** Returns bytes in the unit that {@link size} uses for `total`, rounded like there, such as 1.2. */
  readonly part: (bytes: number, total: number) => number;
  /** Formats `2023-11` as "Nov 2023". Returns invalid input unchanged. */
  readonly month: (month: string) => string;
  /** Formats a month in parts, of which at most one is the year: "Nov", " ", "2023". */
  readonly monthParts: (month: string) => readonly { readonly text: string; readonly isYear: boolean }[];
  /** Formats sorted months. Three or more consecutive months become a range: "Nov 2023 – Jan 2024 and Apr 2024". */
  readonly months: (months: readonly string[]) => string;
  /** Formats a range, such as "1 Dec 2023 – 5 Mar 2024". Returns `null` if an end is unknown or they are reversed. */
  readonly days: (range: DateRange) => string | null;
}

/**
 * Returns a function that creates a value on its first call and then returns the same value. `Intl` objects are costly
 * to create, and most pages do not need all of them.
 */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/**
 * Returns the index in `units` of the unit for a size. Switches to the next unit at 1000, not 1024, to avoid four-digit
 * numbers.
 */
function unitOf(bytes: number): number {
  return [1000, 1000 * 1024, 1000 * 1024 ** 2].filter((limit) => bytes >= limit).length;
}

function inUnitOf(bytes: number, total: number): number {
  const unit = unitOf(total);
  const steps = unit < 2 ? 1 : 10;
  return Math.round((bytes / 1024 ** unit) * steps) / steps;
}

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function dateOf(month: string): Date | null {
  const date = utc(`${month}-01`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function follows(month: string, previous: string | undefined): boolean {
  const date = previous === undefined ? null : dateOf(previous);
  date?.setUTCMonth(date.getUTCMonth() + 1);
  return date?.toISOString().startsWith(month) ?? false;
}

/** Groups consecutive months. */
function runsOf(months: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last && follows(month, last.at(-1))) last.push(month);
    else runs.push([month]);
  }
  return runs;
}

/**
 * Creates the formatters of a locale. Each `Intl` object is created on first use. Days and months are both parsed and
 * formatted in UTC.
 */
export function createFormatters(locale: string): Formatters {
  const months = once(
    () => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  );
  const days = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
  const lists = once(() => new Intl.ListFormat(locale));
  const sizes = units.map((unit, index) =>
    once(
      () =>
        new Intl.NumberFormat(locale, {
          style: 'unit',
          unit,
          // The short name of a byte has no plural: "83 byte".
          unitDisplay: index === 0 ? 'long' : 'short',
          maximumFractionDigits: 1,
        }),
    ),
  );

  const writeMonth = (month: string): string => {
    const date = dateOf(month);
    return date ? months().format(date) : month;
  };
  const writeRun = (run: readonly string[]): readonly string[] => {
    const [start, end] = [dateOf(run[0] ?? ''), dateOf(run.at(-1) ?? '')];
    return run.length > 2 && start && end ? [months().formatRange(start, end)] : run.map(writeMonth);
  };

  return {
    size: (bytes) => sizes[unitOf(bytes)]?.().format(inUnitOf(bytes, bytes)) ?? '',
    part: inUnitOf,
    month: writeMonth,
    monthParts: (month) => {
      const date = dateOf(month);
      if (!date) return [{ text: month, isYear: false }];
      return months()
        .formatToParts(date)
        .map(({ type, value }) => ({ text: value, isYear: type === 'year' }));
    },
    months: (items) => lists().format(runsOf(items).flatMap(writeRun)),
    days: ({ from, to }) => {
      const [start, end] = [utc(from ?? ''), utc(to ?? '')];
      return start <= end ? days().formatRange(start, end) : null;
    },
  };
}
