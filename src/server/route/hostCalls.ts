import { RouteError } from './RouteError.js';

/**
 * Asks a function of the host's own. What it throws stays inside: it could hold anything.
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

/** A secret, or a function that fetches it for each request, such as from a vault that rotates it. */
export type Secret = string | (() => string | Promise<string>);

/** @throws RouteError (500) when the function throws, or what it brings cannot be a header */
export function resolveSecret(secret: Secret): Promise<string> {
  return callHostFunction(async () => {
    const value = typeof secret === 'string' ? secret : await secret();
    if (!/^[\x21-\x7e]+$/.test(value)) throw new TypeError('A secret has to be printable ASCII.');
    return value;
  });
}
