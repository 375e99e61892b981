import type { Formatters } from './Formatters.js';
import { once } from './once.js';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** The unit that keeps a size short: its index in `units`. A file is never shown in bytes, unless it has none to speak of. */
function unitOf(bytes: number): 0 | 1 | 2 | 3 {
  if (bytes < 1000) return 0;
  if (bytes < 1000 * 1024) return 1;
  return bytes < 1000 * 1024 ** 2 ? 2 : 3;
}

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Formatters of one locale, each made when it is first used: costly to make, cheap to use. Days and months are UTC on both ends. */
export function createFormatters(locale: string): Formatters {
  const months = once(
    () => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  );
  const days = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
  const lists = once(() => new Intl.ListFormat(locale));
  const sizes = units.map((unit, index) => {
    const maximumFractionDigits = index < 2 ? 0 : 1;
    return {
      named: once(() => new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits })),
      bare: once(() => new Intl.NumberFormat(locale, { maximumFractionDigits })),
    };
  });
  const write = (bytes: number, unit: 0 | 1 | 2 | 3, form: 'named' | 'bare') =>
    sizes[unit]?.[form]().format(bytes / 1024 ** unit) ?? '';

  return {
    size: (bytes) => write(bytes, unitOf(bytes), 'named'),
    part: (bytes, total) => write(bytes, unitOf(total), 'bare'),
    month: (month) => {
      const date = utc(`${month}-01`);
      return Number.isNaN(date.getTime()) ? month : months().format(date);
    },
    list: (items) => lists().format(items),
    days: ({ from, to }) => {
      const [start, end] = [utc(from ?? ''), utc(to ?? '')];
      return start <= end ? days().formatRange(start, end) : null;
    },
  };
}
