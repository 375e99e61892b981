import { RouteError } from './RouteError.js';

/**
 * Calls a function of the host app. Hides what it throws, which could contain anything.
 *
 * @throws RouteError (500)
 */
export async function callHostFunction<T>(ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    throw new RouteError(500, 'server-unavailable', 'The server could not check this request.', {
      reason: 'server-failed',
    });
  }
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

/** @throws RouteError (500) when the function throws or its value cannot be a header */
export function resolveSecret(secret: Secret, caller: SecretCaller): Promise<string> {
  return callHostFunction(async () => {
    const value = typeof secret === 'string' ? secret : await secret(caller);
    if (!/^[\x21-\x7e]+$/.test(value)) throw new TypeError('A secret has to be printable ASCII.');
    return value;
  });
}
