import type { ByteSource } from '../multipart/MultipartReader.js';
import type { IncomingBody } from './IncomingBody.js';
import { requestGone, RouteError } from './RouteError.js';
import type { StallTimer } from './stallTimer.js';

/**
 * Creates the source of a request's bytes, with limits of size and pace.
 *
 * @param limit bytes of the whole body; a longer one is rejected with 413
 * @param signal aborts a pending read, which rejects with the signal's reason
 */
export function createRequestBody(
  body: IncomingBody,
  limit: number,
  watch: StallTimer,
  signal: AbortSignal,
): ByteSource {
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

  const fail = (cause: unknown): void =>
    settle()?.reject(cause instanceof RouteError ? cause : requestGone(cause));

  function receive(result: ReadableStreamReadResult<Uint8Array>): void {
    let length: number;
    try {
      length = body.count(result);
    } catch (thrown) {
      fail(thrown);
      return;
    }
    if (!result.done && length === 0) {
      request();
      return;
    }
    watch.waitFor('nobody');
    watch.received(length);
    if (body.total > limit)
      settle()?.reject(new RouteError(413, 'too-large-for-server', 'The file is too large.'));
    else settle()?.resolve(result.value ?? null);
  }

  function request(): void {
    body.read().then(receive, fail);
  }

  // A pending read does not observe the signal. Cancelling the body would end it, but the rest still has to be taken.
  signal.addEventListener('abort', () => settle()?.reject(signal.reason), { once: true });

  return {
    read: () =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        if (body.isOver) {
          resolve(null);
          return;
        }
        watch.waitFor('client');
        asked = { resolve, reject };
        request();
      }),
  };
}
