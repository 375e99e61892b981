import { type ErrorSource, RouteError } from './RouteError.js';

/** Milliseconds. */
const defaultHostTimeout = 10_000;

/**
 * Settles like `work`, or rejects with the signal's reason as soon as the signal is aborted. Whatever `work` does later
 * is ignored: a rejection does not reach the process.
 */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort);
  });
}

/** Limits of a call of a function of the host app. */
export interface HostCallLimits {
  /** Milliseconds. Default 10,000. */
  readonly hostTimeout?: number | undefined;
  /** Ends the wait with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Calls a function of the host app that may throw, reject, hang, or settle when nobody waits for it any more. Hides
 * what it throws, which could contain anything, from the caller.
 *
 * @param source the option whose function it is
 * @throws RouteError (500) when it fails, (503) when it does not settle in time; the signal's reason when the signal is
 *   aborted
 */
export async function callHostFunction<T>(
  source: ErrorSource,
  ask: () => T | Promise<T>,
  { hostTimeout = defaultHostTimeout, signal }: HostCallLimits = {},
): Promise<T> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const onAbort = (): void => stop.abort(signal?.reason);
  const timer = setTimeout(
    () =>
      stop.abort(
        new RouteError(503, 'server-unavailable', 'The server could not check this request in time.', {
          reason: 'host-timeout',
          headers: { 'retry-after': '5' },
          origin: { source, cause: new Error(`${source} did not settle within ${hostTimeout} ms.`) },
        }),
      ),
    hostTimeout,
  );
  signal?.addEventListener('abort', onAbort);
  const asked = Promise.resolve().then(ask);
  try {
    return await untilAborted(asked, stop.signal);
  } catch (cause) {
    stop.signal.throwIfAborted();
    throw new RouteError(500, 'server-unavailable', 'The server could not check this request.', {
      reason: 'server-failed',
      origin: { source, cause },
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/**
 * Calls a function of the host app that nobody waits for: a log that fails must not lose an upload, nor end the process
 * by an unhandled rejection.
 *
 * @param onFailure receives what it throws or rejects with. Must not throw. Default: nobody
 */
export function tellHost(call: () => unknown, onFailure: (cause: unknown) => void = () => undefined): void {
  const settle = async (): Promise<void> => {
    await call();
  };
  settle().catch(onFailure);
}

/** The request that a secret is needed for. Only its headers and URL can be read: the body is already being read. */
export interface SecretCaller {
  readonly request: Request;
  /** `authorize` has allowed this caller to use it. */
  readonly sessionId: string;
}

/**
 * A secret, or a function that returns it for each request: from a vault that rotates it, or the key of the tenant that
 * the request belongs to.
 */
export type Secret = string | ((caller: SecretCaller) => string | Promise<string>);

/** Returns whether a value can be a secret: a header's value of printable ASCII without blanks. */
export function isSecretText(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}

/** @throws RouteError (500, 503), or the signal's reason; see {@link callHostFunction} */
export function resolveSecret(
  source: 'apiKey' | 'serverHash',
  secret: Secret,
  caller: SecretCaller,
  limits: HostCallLimits,
): Promise<string> {
  return callHostFunction(
    source,
    async () => {
      const value: unknown = typeof secret === 'string' ? secret : await secret(caller);
      if (!isSecretText(value)) throw new TypeError('A secret has to be printable ASCII.');
      return value;
    },
    limits,
  );
}

/**
 * Asks the host app whether this caller may use this session. Only `true` lets the caller in: a response, a user object
 * or a text would otherwise, although it may say "no".
 *
 * @throws RouteError (403, 500, 503), or the signal's reason
 */
export async function checkCaller(
  authorize: (caller: {
    readonly request: Request;
    readonly sessionId: string;
  }) => boolean | Promise<boolean>,
  caller: { readonly request: Request; readonly sessionId: string },
  limits: HostCallLimits,
): Promise<void> {
  const allowed: unknown = await callHostFunction('authorize', () => authorize(caller), limits);
  if (allowed !== true)
    throw new RouteError(403, 'not-authorized', 'This session is not yours.', { reason: 'not-allowed' });
}
