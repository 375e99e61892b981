/** Ways to damage a file. */
export const mutations = ['flipped', 'tail', 'cut', 'removed', 'doubled', 'junk'] as const;
export type Mutation = (typeof mutations)[number];

/** Same numbers on every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A damaged copy; the same one for the same bytes and seed. */
export function mutate(bytes: Uint8Array, mutation: Mutation, seed: number): Uint8Array<ArrayBuffer> {
  const next = random(seed * 7_919 + bytes.length + mutations.indexOf(mutation) * 104_729);
  const below = (limit: number): number => Math.floor(next() * limit);
  const join = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
    new Uint8Array(Buffer.concat(parts));
  const from = below(bytes.length);
  const size = below(3_000);
  switch (mutation) {
    case 'flipped': {
      const copy = new Uint8Array(bytes);
      for (let count = 0; count < 1 + bytes.length / 2_000; count++) copy[below(bytes.length)] = below(256);
      return copy;
    }
    case 'tail': {
      const copy = new Uint8Array(bytes);
      for (let count = 0; count < 4; count++)
        copy[Math.max(0, bytes.length - 1 - below(600))] = 48 + below(10);
      return copy;
    }
    case 'cut':
      return new Uint8Array(bytes.slice(0, from));
    case 'removed':
      return join(bytes.subarray(0, from), bytes.subarray(from + size));
    case 'doubled':
      return join(bytes.subarray(0, from + size), bytes.subarray(from));
    case 'junk':
      return join(new Uint8Array(below(900)).fill(10), bytes, new Uint8Array(3_000));
  }
}
