import type { StatementSpec } from './StatementSpec.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Formats paise, without sign, as Indian statements print rupees: `1,23,456.00`. */
export function rupees(paise: number): string {
  const [whole = '', cents = ''] = (Math.abs(paise) / 100).toFixed(2).split('.');
  const head = whole.slice(0, -3).replaceAll(/\B(?=(?:\d\d)+$)/g, ',');
  return `${head}${head && ','}${whole.slice(-3)}.${cents}`;
}

/** Formats a date as the statement prints it. */
export function printDate(iso: string, format: StatementSpec['dateFormat']): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (format === 'DD/MM/YYYY') return `${day}/${month}/${year}`;
  if (format === 'DD-MM-YYYY') return `${day}-${month}-${year}`;
  return `${day}-${months[Number(month) - 1]}-${year}`;
}
