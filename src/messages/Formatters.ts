import type { DateRange } from '../session/StatementDetails.js';

/** Writes what is not words as a locale does. */
export interface Formatters {
  /** Bytes, such as "3.4 MB". A megabyte has 1,048,576 of them, as file managers on phones count. */
  readonly size: (bytes: number) => string;
  /** The bare number of bytes in the unit that {@link size} takes for `total`, such as "1.2". */
  readonly part: (bytes: number, total: number) => string;
  /** `2023-11` → "Nov 2023"; what is no month stays as it came. */
  readonly month: (month: string) => string;
  /** The same in pieces, of which one at most is the year: "Nov", " ", "2023". */
  readonly monthParts: (month: string) => readonly { readonly text: string; readonly isYear: boolean }[];
  /** Months in their order, three or more in a row as a range: "Nov 2023 – Jan 2024 and Apr 2024". */
  readonly months: (months: readonly string[]) => string;
  /** "Nov 2023 and Apr 2024" */
  readonly list: (items: readonly string[]) => string;
  /** "1 Dec 2023 – 5 Mar 2024", or `null` where an end is unknown. */
  readonly days: (range: DateRange) => string | null;
}
