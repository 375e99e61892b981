import { RouteError } from './Refusal.js';

/**
 * Asks a function of the host's own. What it throws stays inside: it could hold anything.
 *
 * @throws Refusal (500)
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
