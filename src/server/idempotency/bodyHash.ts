/** Encodes bytes as hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An incremental fingerprint of a body that is never buffered whole. */
export interface BodyHash {
  readonly update: (bytes: Uint8Array) => void;
  /**
   * Resolves to 64 hexadecimal digits that depend on every byte and on `label`. `update` must not be called afterwards.
   */
  readonly digest: (label: string) => Promise<string>;
}

const blockSize = 16;
/** Initial values of XXH32's lanes for seed 0: prime1 + prime2, prime2, 0 and -prime1. */
const laneSeeds = [606290984, -2048144777, 0, 1640531535] as const;

/**
 * Creates a SHA-256 hash over the four lanes of XXH32 (128 bits), the trailing bytes that fill no block, the length,
 * and the label.
 *
 * It only has to distinguish one caller's bodies within one session and key: a caller who forces a collision gets their
 * own earlier response. The bytes therefore need no cryptographic hash, and Web Crypto has no incremental one: SHA-256,
 * chained over blocks, took a third of the total time (docs/adr/0008-server-route.md). The label may contain a
 * password, so it does get a cryptographic hash.
 */
export function createBodyHash(): BodyHash {
  const lanes = new Int32Array(laneSeeds);
  const rest = new Uint8Array(blockSize);
  let kept = 0;
  let length = 0;

  /**
   * XXH32's rounds (Collet, "xxHash fast digest algorithm", step 2), one lane per word. Unrolled, with the primes as
   * local integers: a function call per word, or the paper's unsigned numbers, takes more than twice as long in V8.
   */
  function mix(bytes: Uint8Array, start: number, end: number): void {
    const prime1 = -1640531535;
    const prime2 = -2048144777;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let a = (lanes[0] ?? 0) | 0;
    let b = (lanes[1] ?? 0) | 0;
    let c = (lanes[2] ?? 0) | 0;
    let d = (lanes[3] ?? 0) | 0;
    for (let at = start; at < end; at += blockSize) {
      a = (a + Math.imul(view.getInt32(at, true), prime2)) | 0;
      a = Math.imul((a << 13) | (a >>> 19), prime1);
      b = (b + Math.imul(view.getInt32(at + 4, true), prime2)) | 0;
      b = Math.imul((b << 13) | (b >>> 19), prime1);
      c = (c + Math.imul(view.getInt32(at + 8, true), prime2)) | 0;
      c = Math.imul((c << 13) | (c >>> 19), prime1);
      d = (d + Math.imul(view.getInt32(at + 12, true), prime2)) | 0;
      d = Math.imul((d << 13) | (d >>> 19), prime1);
    }
    lanes[0] = a;
    lanes[1] = b;
    lanes[2] = c;
    lanes[3] = d;
  }

  return {
    update: (bytes) => {
      length += bytes.length;
      let start = 0;
      if (kept > 0) {
        start = Math.min(blockSize - kept, bytes.length);
        rest.set(bytes.subarray(0, start), kept);
        kept += start;
        if (kept < blockSize) return;
        mix(rest, 0, blockSize);
      }
      const end = bytes.length - ((bytes.length - start) % blockSize);
      mix(bytes, start, end);
      kept = bytes.length - end;
      for (let index = 0; index < kept; index += 1) rest[index] = bytes[end + index] ?? 0;
    },
    digest: async (label) => {
      const state = [...lanes, length, toHex(rest.subarray(0, kept)), label];
      const text = new TextEncoder().encode(JSON.stringify(state));
      return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
    },
  };
}
