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

/** A secret, or a function that returns it for each request, such as from a vault that rotates it. */
export type Secret = string | (() => string | Promise<string>);

/** @throws RouteError (500) when the function throws or its value cannot be a header */
export function resolveSecret(secret: Secret): Promise<string> {
  return callHostFunction(async () => {
    const value = typeof secret === 'string' ? secret : await secret();
    if (!/^[\x21-\x7e]+$/.test(value)) throw new TypeError('A secret has to be printable ASCII.');
    return value;
  });
}
