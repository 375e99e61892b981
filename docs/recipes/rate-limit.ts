/**
 * A limit for uploads by login, with `rate-limiter-flexible`. Several copies of a server count together with
 * `new RateLimiterRedis({ storeClient, useRedisPackage: true, … })` in place of the limiter in memory.
 */
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limit } from 'statement-uploader/server';
import { readLogin } from './route-options.ts';

/**
 * 60 requests in ten minutes: two years of monthly statements, each with a wrong password and a retry. Requests without
 * a login share one count, because `authorize` refuses them all.
 */
export function createUploadLimit(
  limiter: RateLimiterAbstract = new RateLimiterMemory({ keyPrefix: 'uploads', points: 60, duration: 600 }),
): Limit {
  return async ({ request }) => {
    try {
      await limiter.consume(readLogin(request) || 'nobody');
      return 'ok';
    } catch (refused) {
      // Anything else is the limiter's own failure, and answers 500. Return `ok` here to let uploads in nevertheless.
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { retryAfter: refused.msBeforeNext / 1000 };
    }
  };
}
