import { isSessionId } from '../upload/UploadFormReader.js';
import { callHostFunction, type HostCallLimits } from './hostCalls.js';
import { RouteError } from './RouteError.js';

/** A request before anything of its body has been read, and before `authorize` is asked. */
export interface LimitedCaller {
  readonly request: Request;
  /** From the query's `session_id`, and not checked yet; `null` if it is in the form, or not valid. */
  readonly sessionId: string | null;
}

/** `ok`, or the seconds after which the caller may come again. */
export type LimitVerdict = 'ok' | { readonly retryAfter: number };

/** Decides whether a caller has sent too many requests. */
export type Limit = (caller: LimitedCaller) => LimitVerdict | Promise<LimitVerdict>;

/** Returns the query's `session_id`; `null` if it is missing, repeated or not valid. */
export function readSession(request: Request): string | null {
  const [sessionId, second] = new URL(request.url).searchParams.getAll('session_id');
  return sessionId !== undefined && second === undefined && isSessionId(sessionId) ? sessionId : null;
}

/**
 * Asks the host's limit.
 *
 * @throws RouteError (429) for a caller that has to wait, (500, 503) when the function throws, hangs, or returns
 *   anything else: a limit that cannot tell lets nobody in
 */
export async function checkLimit(limit: Limit, request: Request, limits: HostCallLimits): Promise<void> {
  const seconds = await callHostFunction(
    'limit',
    async () => {
      const verdict = await limit({ request, sessionId: readSession(request) });
      if (verdict === 'ok') return null;
      if (!(verdict.retryAfter >= 0 && verdict.retryAfter < Infinity))
        throw new TypeError('limit has to return ok or seconds.');
      return Math.max(1, Math.ceil(verdict.retryAfter));
    },
    limits,
  );
  if (seconds === null) return;
  throw new RouteError(429, 'too-many-requests', 'Too many requests.', {
    reason: 'limited',
    headers: { 'retry-after': String(seconds) },
  });
}
