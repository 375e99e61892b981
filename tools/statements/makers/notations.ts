/** Notations of a period besides the banks' own. `\n` begins a new line. */
export const notations: readonly string[] = [
  'Statement Period : {dd/mm/yyyy} to {dd/mm/yyyy}',
  'From : {dd/mm/yyyy} To : {dd/mm/yyyy}',
  'From Date : {dd-mm-yyyy} | To Date : {dd-mm-yyyy}',
  'Start Date : {dd/mm/yyyy}\nEnd Date : {dd/mm/yyyy}',
  'Period : {d Mmm yyyy} - {d Mmm yyyy}',
  'Statement for the period {Mmmm dd, yyyy} - {Mmmm dd, yyyy}',
  'Account {account} between {dd-Mmm-yyyy} and {dd-Mmm-yyyy}',
  'Date range: {yyyy-mm-dd} to {yyyy-mm-dd}',
  'Period {ddMmmyyyy} TO {ddMmmyyyy}',
  'Statement from {dd/mm/yyyy} 00:00:00 to {dd/mm/yyyy} 23:59:59',
  'Statement Period : {dd.mm.yyyy} to\n{dd.mm.yyyy}',
  'For the period ended: {dth Mmmm yyyy} till {dth Mmmm yyyy}',
  'Period: {dd-mm-yy} to {dd-mm-yy}',
  'Txn Period | {dd-MMM-yyyy} - {dd-MMM-yyyy}',
  'From Date | To Date\n{dd/mm/yyyy} | {dd/mm/yyyy}',
  'Statement Period\n{dd Mmm yyyy} – {dd Mmm yyyy}',
  'अवधि : {dd/mm/yyyy} से {dd/mm/yyyy} तक',
  'Statement for {Mmmm yyyy} to {Mmmm yyyy}',
];

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Prints a day, `YYYY-MM-DD`, in a notation such as `dd/mm/yyyy`. */
function printDay(iso: string, notation: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = months[Number(month) - 1] ?? '';
  const number = Number(day);
  const suffix = [11, 12, 13].includes(number) ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  const parts: Readonly<Record<string, string>> = {
    dth: `${number}${suffix}`,
    dd: day,
    DD: day,
    d: String(number),
    Mmmm: name,
    MMM: name.slice(0, 3).toUpperCase(),
    Mmm: name.slice(0, 3),
    mm: month,
    yyyy: year,
    yy: year.slice(2),
  };
  return notation.replaceAll(/dth|dd|DD|d|Mmmm|MMM|Mmm|mm|yyyy|yy/g, (part) => parts[part] ?? part);
}

/** Fills a line in: the first day is that of `from`, the second that of `to`. */
export function fillIn(
  line: string,
  facts: Readonly<Record<string, string>>,
  from: string,
  to: string,
): string {
  let days = 0;
  return line.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => {
    if (facts[name] !== undefined) return facts[name];
    if (!/[dDmMy]{2}/.test(name)) return whole;
    days += 1;
    return printDay(days % 2 === 1 ? from : to, name);
  });
}
