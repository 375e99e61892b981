const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date as Indian statements print it, day first: `05/11/2023`, `5-Nov-23`, `05 NOV 2023`; or `2023-11-05`. For use in a pattern. */
export const datePattern: string = String.raw`\d{4}-\d\d-\d\d|\d{1,2}[-/. ](?:\d\d|[A-Za-z]{3,9})[-/. ,]{1,2}(?:\d{4}|\d\d)(?!\d)`;

/** A printed date as `YYYY-MM-DD`, or `null` if there is no such day. */
export function parseDate(text: string): string | null {
  const parts = text.split(/[-/. ,]+/);
  const [day = '', month = '', year = ''] = parts[0]?.length === 4 ? parts.toReversed() : parts;
  const named = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const iso = [
    year.length === 2 ? `20${year}` : year,
    String(named || Number(month)).padStart(2, '0'),
    day.padStart(2, '0'),
  ].join('-');
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}
