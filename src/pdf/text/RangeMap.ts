/** A value for all codes from `first` to `last`. */
export interface CodeRange<Value> {
  readonly first: number;
  readonly last: number;
  readonly value: Value;
}

interface Entry<Value> extends CodeRange<Value> {
  /** Ranges that were added later count more. */
  readonly order: number;
  /** The highest `last` of this entry and of all before it. */
  reach: number;
}

const maxRanges = 65_536;
/** Overlapping ranges to look at for one code. No real font has more. */
const maxOverlap = 16;

/**
 * Finds values by ranges of codes. Takes memory by the number of ranges, not of codes, however large a range claims to
 * be.
 */
export class RangeMap<Value> {
  readonly #entries: Entry<Value>[] = [];
  #isSorted = true;

  get size(): number {
    return this.#entries.length;
  }

  add(first: number, last: number, value: Value): void {
    const order = this.#entries.length;
    // Also false for numbers that are none.
    if (!(first <= last) || order >= maxRanges) return;
    this.#entries.push({ first, last, value, order, reach: last });
    this.#isSorted = false;
  }

  /** Finds the range of a code that was added last. */
  find(code: number): CodeRange<Value> | undefined {
    if (!this.#isSorted) this.#sort();
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.first ?? Infinity) <= code) low = middle + 1;
      else high = middle;
    }
    let found: Entry<Value> | undefined;
    for (let at = low - 1; at >= 0 && low - at <= maxOverlap; at--) {
      const entry = this.#entries[at];
      if (!entry || entry.reach < code) break;
      if (entry.last >= code && entry.order > (found?.order ?? -1)) found = entry;
    }
    return found;
  }

  #sort(): void {
    this.#entries.sort((a, b) => a.first - b.first || a.order - b.order);
    let reach = -Infinity;
    for (const entry of this.#entries) {
      reach = Math.max(reach, entry.last);
      entry.reach = reach;
    }
    this.#isSorted = true;
  }
}
