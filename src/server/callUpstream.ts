import { Refusal } from './Refusal.js';

/** What goes upstream. */
export interface UpstreamCall {
  readonly fetch: typeof fetch;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
  readonly signal: AbortSignal;
}

/**
 * Calls the upstream, once, and reads its answer by `read`. What aborts the signal is what this rejects with.
 *
 * @throws Refusal (502) when the connection fails
 */
export async function callUpstream<T>(
  { fetch, url, signal, ...call }: UpstreamCall,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  // `duplex` is asked for with a stream (Fetch, "request"); the DOM types do not know it.
  const init: RequestInit & { duplex: 'half' } = { ...call, signal, redirect: 'manual', duplex: 'half' };
  try {
    return await read(await fetch(url, init));
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(502, 'server-unavailable', 'The service cannot be reached.', {
      reason: 'upstream-unreachable',
    });
  }
}
