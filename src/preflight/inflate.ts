import { joinBytes } from './joinBytes.js';
import type { TimeBudget } from './startClock.js';

/** Bytes that are handed over at once: few, since each can become a thousand. */
const inflateStep = 2_048;

/**
 * Undoes Flate (ISO 32000-2, 7.4.4) with the platform's `DecompressionStream`, and stops after about `limit` bytes.
 * Damaged data gives what came before the damage; nothing where the platform cannot inflate.
 */
export async function inflate(
  data: Uint8Array<ArrayBuffer>,
  limit: number,
  clock: TimeBudget,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = await attempt(data, limit, clock, inflateStep);
  // A stream with bytes after its end fails with its last step, and what that step gave is lost: make it a small one.
  return whole.intact || data.length === 0 ? whole.bytes : (await attempt(data, limit, clock, 1)).bytes;
}

async function attempt(
  data: Uint8Array<ArrayBuffer>,
  limit: number,
  clock: TimeBudget,
  lastStep: number,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly intact: boolean }> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let intact = false;
  try {
    const { readable, writable } = new DecompressionStream('deflate');
    const writer = writable.getWriter();
    const feed = async () => {
      for (let at = 0; at < data.length;) {
        const next = at < data.length - 16 ? Math.min(at + inflateStep, data.length - 16) : at + lastStep;
        // An error also takes what was given but not read yet: let it be read.
        if (lastStep === 1) await new Promise((resolve) => setTimeout(resolve));
        await writer.write(data.subarray(at, next));
        at = next;
      }
      await writer.close();
    };
    feed().catch(() => undefined);
    const reader = readable.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done || size > limit) {
        intact = true;
        if (!done) reader.cancel().catch(() => undefined);
        break;
      }
      parts.push(new Uint8Array(value));
      size += value.length;
      await clock();
    }
  } catch {
    // What came before is all there is.
  }
  return { bytes: joinBytes(...parts), intact };
}
