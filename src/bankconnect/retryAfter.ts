const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** The latest time that a Date can represent, in epoch milliseconds. */
const lastMoment = 8.64e15;

const month = `(?<month>${months.join('|')})`;
const time = String.raw`(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d):(?<second>[0-5]\d|60)`;
/** The three date formats of RFC 9110, 5.6.7. `Date.parse` is too lenient: it accepts "1 apple". */
const forms = [
  new RegExp(String.raw`^[A-Z][a-z]{2}, (?<day>\d\d) ${month} (?<year>\d{4}) ${time} GMT$`),
  new RegExp(String.raw`^[A-Z][a-z]{5,8}, (?<day>\d\d)-${month}-(?<year>\d\d) ${time} GMT$`),
  new RegExp(String.raw`^[A-Z][a-z]{2} ${month} (?<day>[ \d]\d) ${time} (?<year>\d{4})$`),
];

/** Expands a two-digit year. One that appears to be more than 50 years ahead is in the past (RFC 9110, 5.6.7). */
function fullYear(digits: string, now: number): number {
  if (digits.length === 4) return Number(digits);
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
}

function toMoment(text: string, now: number): number | null {
  if (text.length > 40) return null;
  for (const form of forms) {
    const parts = form.exec(text)?.groups;
    if (parts) {
      const { day, month: name = '', year = '', hour, minute, second } = parts;
      const midnight = Date.UTC(fullYear(year, now), months.indexOf(name), Number(day));
      // Date.UTC rolls 31 February over into March.
      if (new Date(midnight).getUTCDate() !== Number(day)) return null;
      return midnight + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
    }
  }
  return null;
}

/**
 * Parses a `Retry-After` header (RFC 9110, 10.2.3) into epoch milliseconds; `null` if it is missing or malformed. The
 * result may be in the past or far in the future: the caller decides how long to wait.
 *
 * @param value seconds, or an HTTP date
 * @param now epoch milliseconds that seconds are counted from
 * @param date the answer's `Date` header: a date is counted from it, because this device's clock may be wrong
 */
export function parseRetryAfter(
  value: string | null,
  now: number,
  date: string | null = null,
): number | null {
  const text = value?.trim() ?? '';
  if (!/^\d+$/.test(text)) {
    const asked = toMoment(text, now);
    return asked === null ? null : asked - (toMoment(date?.trim() ?? '', now) ?? now) + now;
  }
  const moment = now + Number(text) * 1000;
  return moment <= lastMoment ? moment : null;
}
