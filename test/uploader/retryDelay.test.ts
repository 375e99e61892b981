import { describe, expect, it } from 'vitest';
import type { UploadError } from '../../src/errors/UploadError.js';
import { retryDelay } from '../../src/uploader/retryDelay.js';

const now = 1_000_000;
const half = (): number => 0.5;
function http(httpStatus: number, retryAt: number | null = null): UploadError {
  return { stage: 'http', code: 'server-unavailable', httpStatus, vendorMessage: null, retryAt };
}
function api(code: string, httpStatus: number): UploadError {
  return { stage: 'api', code, fields: [], httpStatus, vendorMessage: null, retryAt: null };
}

describe('the delay before a retry', () => {
  it('doubles with each attempt, with full jitter, up to 30 seconds', () => {
    const waits = [1, 2, 3, 4, 10].map((failed) => retryDelay(http(503), failed, 20, now, half));
    expect(waits).toEqual([1000, 2000, 4000, 8000, 15_000]);
    expect(retryDelay(http(503), 1, 4, now, () => 0)).toBe(0);
  });

  it('follows Retry-After within bounds, and is never negative', () => {
    expect(retryDelay(http(503, now + 7000), 1, 4, now, half)).toBe(7000);
    expect(retryDelay(http(503, now - 7000), 1, 4, now, half)).toBe(0);
    expect(retryDelay(http(503, now + 1e9), 1, 4, now, half)).toBe(120_000);
  });

  it('ends with the last attempt', () => {
    expect(retryDelay(http(503), 4, 4, now, half)).toBeNull();
  });

  it.each(['PDF_IS_IMAGE', 'SESSION_EXPIRED', 'TRIAL_PERIOD_EXPIRED', 'invalid-field', 'NEVER_HEARD_OF'])(
    'is none after %s: sending the same again would not help',
    (code) => {
      expect(retryDelay(api(code, 400), 1, 4, now, half)).toBeNull();
    },
  );

  it('depends on the status when the code is unknown', () => {
    expect(retryDelay(api('NEVER_HEARD_OF', 503), 1, 4, now, half)).toBe(1000);
  });
});
