import type { ByteSource } from '../multipart/MultipartReader.js';
import { clientGone, RouteError } from './RouteError.js';
import type { StallTimer } from './stallTimer.js';

/** A request's body with its guards, and a way to let go of what is left of it. */
export interface RequestBody extends ByteSource {
  /** Bytes read so far. */
  readonly total: () => number;
  /** True once the last byte was read. */
  readonly isOver: () => boolean;
  /**
   * Reads on without keeping anything, within bounds: many senders look for an answer only when all is sent. Never
   * rejects.
   */
  readonly drain: () => Promise<void>;
}

/** Milliseconds that a refused sender may go on. */
const longestDrain = 10_000;

/**
 * @param limit bytes of the whole body; one more is refused with 413
 * @param signal ends a read that is under way: it rejects with the signal's reason
 */
export function createRequestBody(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  watch: StallTimer,
  signal: AbortSignal,
): RequestBody {
  const reader = body?.getReader();
  let total = 0;
  let over = reader === undefined;

  /** Who waits for the read that is under way; `null` once the signal has answered for it. */
  let asked: {
    readonly resolve: (chunk: Uint8Array | null) => void;
    readonly reject: (reason: unknown) => void;
  } | null = null;

  function settle(): typeof asked {
    const one = asked;
    asked = null;
    return one;
  }

  const fail = (): void => settle()?.reject(clientGone());

  function receive({ done, value }: ReadableStreamReadResult<Uint8Array>): void {
    over = done;
    const length = value?.length ?? 0;
    total += length;
    if (!done && length === 0) {
      reader?.read().then(receive, fail);
      return;
    }
    watch.waitFor('nobody');
    watch.received(length);
    if (total > limit)
      settle()?.reject(new RouteError(413, 'too-large-for-server', 'The file is too large.'));
    else settle()?.resolve(value ?? null);
  }

  async function skip(): Promise<void> {
    const { done = true, value } = (await reader?.read()) ?? {};
    over = done;
    total += value?.length ?? 0;
  }

  const cancel = (): Promise<void> => reader?.cancel().catch(() => undefined) ?? Promise.resolve();

  // A read that waits does not see the signal. Cancelling the body would end it, but the body is still to be drained.
  signal.addEventListener('abort', () => settle()?.reject(signal.reason), { once: true });

  return {
    total: () => total,
    isOver: () => over,
    read: () =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        if (!reader || over) {
          resolve(null);
          return;
        }
        watch.waitFor('client');
        asked = { resolve, reject };
        reader.read().then(receive, fail);
      }),
    drain: async () => {
      if (over) return;
      const timer = setTimeout(() => void cancel(), longestDrain);
      try {
        while (!over && total <= 2 * limit) await skip();
      } catch {
        // The sender is gone, which is as good as the end.
      }
      clearTimeout(timer);
      if (!over) await cancel();
    },
  };
}
