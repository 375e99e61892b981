import type { UpstreamFetch } from '../route/options.js';
import { untilAborted } from '../route/hostCalls.js';
import type { RequestTrace } from '../route/RequestTrace.js';
import { RouteError } from '../route/RouteError.js';
import { toLoggable } from '../route/toLoggable.js';

/** One upstream request. */
export interface UpstreamCall extends Pick<
  Parameters<UpstreamFetch>[1],
  'method' | 'headers' | 'body' | 'signal'
> {
  readonly fetch: UpstreamFetch;
  readonly url: string;
  /** Measures the call. */
  readonly trace?: RequestTrace;
}

/**
 * Returns the mode that follows no redirect, which would send key and file to an unknown host. Not every edge runtime
 * supports `error`.
 */
function chooseRedirect(): 'error' | 'manual' {
  try {
    return new Request('http://localhost', { redirect: 'error' }).redirect === 'error' ? 'error' : 'manual';
  } catch {
    return 'manual';
  }
}

/**
 * Calls the upstream once and reads its response with `read`. Rejects with the signal's reason when the signal is
 * aborted, even if the host app's `fetch` ignores the signal.
 *
 * @throws RouteError (502) when the connection fails
 */
export async function callUpstream<T>(
  { fetch, url, signal, trace, ...rest }: UpstreamCall,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  async function call(): Promise<T> {
    trace?.noteUpstreamCall();
    const response = await fetch(url, {
      ...rest,
      signal,
      duplex: 'half',
      // With exactly these two options, Node's fetch sends the body itself. Otherwise it sends a clone of the request
      // (Fetch, "HTTP-network-or-cache fetch"), and the other branch of the tee keeps every byte of the file in memory
      // until the end.
      redirect: chooseRedirect(),
      window: null,
    });
    trace?.noteUpstreamAnswer(response);
    const answer = await read(response);
    trace?.noteUpstreamEnd();
    return answer;
  }

  try {
    return await untilAborted(call(), signal);
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof RouteError) throw cause;
    throw new RouteError(502, 'server-unavailable', 'The service cannot be reached.', {
      reason: 'upstream-unreachable',
      origin: { source: 'upstream', cause: toLoggable(cause) },
    });
  }
}
