import { RouteError } from './Refusal.js';

/** The caller is gone: nobody reads this answer. 499 is what proxies log for it. */
export function clientGone(): RouteError {
  return new RouteError(499, 'request-timeout', 'The request was given up.', { reason: 'client-gone' });
}
