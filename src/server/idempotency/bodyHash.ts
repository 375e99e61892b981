/** Bytes as hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A fingerprint of a body that is never held together. */
export interface BodyHash {
  readonly update: (bytes: Uint8Array) => void;
  /** 64 hexadecimal digits that depend on every byte and on `label`. Nothing may be added afterwards. */
  readonly digest: (label: string) => Promise<string>;
}

const blockSize = 16;
/**
 * Where XXH32's lanes start from with the seed 0: the sum of its first two primes, the second, nothing, and less the
 * first.
 */
const laneSeeds = [606290984, -2048144777, 0, 1640531535] as const;

/**
 * SHA-256 over the four lanes of XXH32 (128 bits), the last bytes that fill no block, the length, and the label.
 *
 * It has to tell a caller's own bodies apart, of one session and under one key: who makes two of them collide gets
 * their own earlier answer. So the bytes need no cryptographic hash, and Web Crypto has none that takes them as they
 * come: chained over blocks, SHA-256 was a third of all the work (docs/adr/0008-server-route.md). The label may hold a
 * password, which is why it is digested.
 */
export function createBodyHash(): BodyHash {
  const lanes = new Int32Array(laneSeeds);
  const rest = new Uint8Array(blockSize);
  let kept = 0;
  let length = 0;

  /**
   * XXH32's rounds (Collet, "xxHash fast digest algorithm", step 2), one lane a word. Written out, with its primes as
   * local integers: in a function for each word, or with the unsigned numbers of the paper, it takes more than twice as
   * long in V8.
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
