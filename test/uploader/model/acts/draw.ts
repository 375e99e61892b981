import fc, { type Arbitrary } from 'fast-check';

/** Some acts are followed by the next one in the same turn. */
export const atOnce: Arbitrary<boolean> = fc.nat(3).map((value) => value === 0);

/** The position of what an act is about. See {@link at}. */
export const index: Arbitrary<number> = fc.nat(7);

/** The item at a position, counted round and round. */
export function at<T>(all: readonly T[], position: number): T | undefined {
  return all[position % all.length];
}
