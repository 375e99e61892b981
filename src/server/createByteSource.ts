import type { ByteSource } from './ByteSource.js';
import { clientGone } from './clientGone.js';
import type { Watch } from './createWatch.js';
import { Refusal } from './Refusal.js';

/** A request's body with its guards, and a way to let go of what is left of it. */
export interface RequestBody extends ByteSource {
  /** Bytes read so far. */
  readonly total: () => number;
  /** True once the last byte was read. */
  readonly isOver: () => boolean;
  /**
   * Reads on without keeping anything, within bounds: many senders look for an answer only when all is sent. Never rejects.
   */
  readonly drain: () => Promise<void>;
}

/** Milliseconds that a refused sender may go on. */
const longestDrain = 10_000;

/**
 * @param limit bytes of the whole body; one more is refused with 413
 * @param signal ends a read that is under way: it rejects with the signal's reason
 */
export function createByteSource(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  watch: Watch,
  signal: AbortSignal,
): RequestBody {
  const reader = body?.getReader();
  let total = 0;
  let over = reader === undefined;

  async function next(): Promise<Uint8Array | null> {
    if (!reader) return null;
    for (;;) {
      const { done, value } = await reader.read();
      over = done;
      if (done) return null;
      total += value.length;
      if (value.length > 0) return value;
    }
  }

  const cancel = (): Promise<void> => reader?.cancel().catch(() => undefined) ?? Promise.resolve();

  // A read that waits does not see the signal. Cancelling the body would end it, but the body is still to be drained.
  let abortRead: ((reason: unknown) => void) | null = null;
  signal.addEventListener('abort', () => abortRead?.(signal.reason), { once: true });

  function nextOrAbort(): Promise<Uint8Array | null> {
    return new Promise((resolve, reject) => {
      abortRead = reject;
      next().then(resolve, () => reject(clientGone()));
    });
  }

  return {
    total: () => total,
    isOver: () => over,
    read: async () => {
      signal.throwIfAborted();
      watch.waitFor('client');
      const chunk = await nextOrAbort();
      watch.waitFor('nobody');
      if (total > limit) throw new Refusal(413, 'too-large-for-server', 'The file is too large.');
      watch.received(chunk?.length ?? 0);
      return chunk;
    },
    drain: async () => {
      if (over) return;
      const timer = setTimeout(() => void cancel(), longestDrain);
      try {
        while (total <= 2 * limit && (await next()) !== null);
      } catch {
        // The sender is gone, which is as good as the end.
      }
      clearTimeout(timer);
      if (!over) await cancel();
    },
  };
}
