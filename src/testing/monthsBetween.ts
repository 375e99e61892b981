const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** Every month from one to another, both included, as `YYYY-MM`; none when they are the wrong way round. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const first = index(from);
  const count = Math.max(0, index(to) - first + 1);
  return Array.from({ length: count }, (_, offset) => {
    const month = first + offset;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
