import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiErrorCodes } from '../../../src/errors/ApiErrorCode.js';
import { errorCatalog } from '../../../src/errors/errorCatalog.js';
import type { UploadError } from '../../../src/errors/UploadError.js';
import { retryDelay } from '../../../src/uploader/attempt/retries.js';

const now = 1_000_000;
const half = (): number => 0.5;
const least = (): number => 0;
function http(httpStatus: number, retryAt: number | null = null): UploadError {
  return { stage: 'http', code: 'server-unavailable', httpStatus, vendorMessage: null, retryAt };
}
function api(code: string, httpStatus: number, retryAt: number | null = null): UploadError {
  return { stage: 'api', code, fields: [], httpStatus, vendorMessage: null, retryAt };
}
function unreadable(httpStatus: number): UploadError {
  return { stage: 'answer', code: 'answer-unreadable', httpStatus };
}

describe('the delay before a retry', () => {
  it('doubles with each attempt, with jitter, up to half a minute', () => {
    const waits = (random: () => number): readonly (number | null)[] =>
      [1, 2, 3, 4, 10].map((failed) => retryDelay(http(503), failed, 20, now, false, random));
    expect(waits(half)).toEqual([1000, 2000, 4000, 8000, 15_000]);
    expect(waits(least)).toEqual([500, 1000, 2000, 4000, 7500]);
  });

  it('is never shorter than the backoff, whatever Retry-After says', () => {
    expect(retryDelay(http(503, now + 7000), 1, 4, now, false, half)).toBe(7000);
    expect(retryDelay(http(503, now + 1e9), 1, 4, now, false, half)).toBe(120_000);
    for (const retryAt of [now, now + 1, now - 7000, -8e15])
      expect(retryDelay(http(503, retryAt), 1, 4, now, false, half)).toBe(1000);
    const moment = fc.oneof(fc.integer(), fc.constantFrom(now, -8.64e15, 8.64e15));
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(moment, chance, fc.nat(40), (retryAt, random, failed) => {
        const wait = retryDelay(http(429, retryAt), failed, 100, now, false, () => random) ?? 0;
        const alone = retryDelay(http(429), failed, 100, now, false, () => random) ?? 0;
        expect(wait).toBeGreaterThanOrEqual(alone);
        expect(alone).toBeGreaterThanOrEqual(250);
        expect(wait).toBeLessThanOrEqual(120_000);
      }),
    );
  });

  it('ends with the last attempt', () => {
    expect(retryDelay(http(503), 4, 4, now, true, half)).toBeNull();
  });

  it.each(['PDF_IS_IMAGE', 'SESSION_EXPIRED', 'TRIAL_PERIOD_EXPIRED', 'invalid-field', 'NEVER_HEARD_OF'])(
    'is none after %s: sending the same again would not help',
    (code) => {
      expect(retryDelay(api(code, 400), 1, 4, now, true, half)).toBeNull();
    },
  );

  it.each(apiErrorCodes)('is none after %s under any status: the API has decided', (code) => {
    expect(errorCatalog[code].resolvedBy).not.toBe('wait');
    for (const status of [408, 429, 500, 503])
      expect(retryDelay(api(code, status), 1, 4, now, true, half)).toBeNull();
  });

  it('depends on the status when the code is undocumented', () => {
    for (const code of ['NEVER_HEARD_OF', 'canceled', 'not-authorized', 'server-unavailable']) {
      for (const status of [408, 425, 429, 500, 503, 522]) {
        expect(retryDelay(api(code, status), 1, 4, now, false, half)).toBe(1000);
        expect(retryDelay(api(code, status, now + 9000), 1, 4, now, false, half)).toBe(9000);
      }
      for (const status of [200, 400, 401, 403, 404, 413, 422, 511])
        expect(retryDelay(api(code, status), 1, 4, now, true, half)).toBeNull();
    }
  });

  it('is none for a borrower who is signed out', () => {
    const error: UploadError = {
      ...http(511),
      stage: 'http',
      code: 'signed-out',
      vendorMessage: null,
      retryAt: null,
      httpStatus: 511,
    };
    expect(retryDelay(error, 1, 4, now, true, half)).toBeNull();
  });
});

describe('with an idempotency key', () => {
  it('asks again after an answer that cannot be read: it is safe', () => {
    for (const status of [200, 201, 204]) {
      expect(retryDelay(unreadable(status), 1, 4, now, true, half)).toBe(1000);
      expect(retryDelay(unreadable(status), 1, 4, now, false, half)).toBeNull();
    }
    for (const status of [0, 302]) expect(retryDelay(unreadable(status), 1, 4, now, true, half)).toBeNull();
  });

  it('asks again after 409: the first request is under way', () => {
    expect(retryDelay(api('IN_PROGRESS', 409, now + 5000), 1, 4, now, true, half)).toBe(5000);
    expect(retryDelay(api('CONFLICT', 409), 1, 4, now, false, half)).toBeNull();
    const heard: UploadError = {
      stage: 'http',
      code: 'too-many-requests',
      httpStatus: 409,
      vendorMessage: null,
      retryAt: null,
    };
    expect(retryDelay(heard, 1, 4, now, true, half)).toBe(1000);
  });
});
