import type { ComputedStyles } from './computedStyles.ts';

/** Lists the properties in which elements differ from their expected style. */
export function differences(wanted: ComputedStyles, found: ComputedStyles): readonly string[] {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(found)])];
  return names.flatMap((name) => {
    const [before, after] = [wanted[name], found[name]];
    if (!before || !after) return [`${name}: ${before ? 'is gone' : 'is new'}`];
    return Object.keys(before)
      .filter((property) => before[property] !== after[property])
      .map((property) => `${name}: ${property} is ${after[property]}, not ${before[property]}`);
  });
}
