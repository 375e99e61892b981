import type { ByteSource } from '../multipart/MultipartReader.js';
import { clientGone, RouteError } from './RouteError.js';
import type { StallTimer } from './stallTimer.js';

/** A request's body with size and stall limits, which can be drained after a refusal. */
export interface RequestBody extends ByteSource {
  /** Bytes read so far. */
  readonly total: () => number;
  /** True once the whole body has been read. */
  readonly isOver: () => boolean;
  /**
   * Reads and discards the rest, within limits: many senders look for a response only after sending everything. Never
   * rejects.
   */
  readonly drain: () => Promise<void>;
}

/** Milliseconds for which a refused sender may continue. */
const longestDrain = 10_000;

/**
 * @param limit bytes of the whole body; a longer one is rejected with 413
 * @param signal aborts a pending read, which rejects with the signal's reason
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

  /** Settles the pending read; `null` when none is pending, or the signal has rejected it. */
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

  // A pending read does not observe the signal. Cancelling the body would end it, but the body still has to be drained.
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
        // The sender disconnected, so nothing is left to drain.
      }
      clearTimeout(timer);
      if (!over) await cancel();
    },
  };
}
