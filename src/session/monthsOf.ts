/** The months from the one of `from` to the one of `to`, `YYYY-MM`, both included; months or days are taken. At most 1,200. */
export function monthsInRange(from: string, to: string): readonly string[] {
  const [last, months] = [to.slice(0, 7), [] as string[]];
  let [year = Number.NaN, month = Number.NaN] = from.split('-').map(Number);
  while (months.length < 1_200) {
    const current = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (!(current <= last)) break;
    months.push(current);
    [year, month] = month < 12 ? [year, month + 1] : [year + 1, 1];
  }
  return months;
}
