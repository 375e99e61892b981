import { Refusal } from './Refusal.js';

/**
 * Asks a function of the host's own. What it throws stays inside: it could hold anything.
 *
 * @throws Refusal (500)
 */
export async function callHost<T>(ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    throw new Refusal(500, 'server-unavailable', 'The server could not check this request.', {
      reason: 'server-failed',
    });
  }
}
