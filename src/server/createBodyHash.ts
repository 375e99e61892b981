/** Bytes that go into one digest. Larger ones would cost memory in every request, smaller ones time. */
const blockSize = 128 * 1024;
const digestSize = 32;

/** A fingerprint of bytes that are never held together. */
export interface BodyHash {
  /** Takes the bytes in. Resolves when more may come: at most one block is being digested. */
  readonly update: (bytes: Uint8Array) => Promise<void>;
  /** 64 hexadecimal digits that depend on every byte and on `label`. Nothing may be added afterwards. */
  readonly digest: (label: string) => Promise<string>;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/**
 * Web Crypto digests whole messages only, so blocks are chained: h(0) is 32 zero bytes, h(n) = SHA-256(h(n−1) ‖ block n) over blocks
 * of 128 KiB, the last one shorter, and the result is SHA-256(h(last) ‖ length ‖ label). Where SHA-256 has no collisions this has
 * none: each step's input has one reading, and the length tells how many steps there were.
 */
export function createBodyHash(): BodyHash {
  // The digest so far, and behind it the block that is being filled.
  const buffer = new Uint8Array(digestSize + blockSize);
  let filled = 0;
  let length = 0;
  let previous: Promise<Uint8Array> | null = null;

  async function closeBlock(): Promise<void> {
    if (previous) buffer.set(await previous);
    // digest() takes a copy before it returns (Web Crypto, "get a copy of the bytes"): the block can be filled again at once.
    previous = sha256(buffer.subarray(0, digestSize + filled));
    filled = 0;
  }

  return {
    update: async (bytes) => {
      length += bytes.length;
      for (let start = 0; start < bytes.length;) {
        const piece = bytes.subarray(start, start + blockSize - filled);
        buffer.set(piece, digestSize + filled);
        filled += piece.length;
        start += piece.length;
        if (filled === blockSize) await closeBlock();
      }
    },
    digest: async (label) => {
      if (filled > 0) await closeBlock();
      const last = previous ? await previous : new Uint8Array(digestSize);
      const end = new TextEncoder().encode(`\n${length}\n${label}`);
      const whole = new Uint8Array(digestSize + end.length);
      whole.set(last);
      whole.set(end, digestSize);
      return Array.from(await sha256(whole), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}
