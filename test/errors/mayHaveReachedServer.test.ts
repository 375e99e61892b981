import { describe, expect, it } from 'vitest';
import { apiErrorCodes } from '../../src/errors/ApiErrorCode.js';
import { isDefiniteRefusal, mayHaveReachedServer } from '../../src/errors/mayHaveReachedServer.js';
import type { ApiError, HttpError } from '../../src/errors/UploadError.js';

const rest = { vendorMessage: null, retryAt: null };
const http = (httpStatus: number): HttpError => ({
  stage: 'http',
  code: 'server-unavailable',
  httpStatus,
  ...rest,
});
const api = (code: string, httpStatus: number): ApiError => ({
  stage: 'api',
  code,
  fields: [],
  httpStatus,
  ...rest,
});

describe('whether the server may have the statement', () => {
  it.each([500, 502, 504, 520, 521, 522, 523, 524, 527, 598, 599])(
    'is open after %i, which a gateway answers in its place',
    (status) => {
      expect(mayHaveReachedServer(http(status))).toBe(true);
      expect(mayHaveReachedServer(api('SOMETHING_NEW', status))).toBe(true);
      // The package's own route names its gateway errors so.
      expect(mayHaveReachedServer(api('server-unavailable', status))).toBe(true);
    },
  );

  it.each([400, 401, 403, 404, 408, 413, 422, 425, 429, 501, 503, 505, 507, 511, 525, 526, 530])(
    'is settled after %i',
    (status) => {
      expect(mayHaveReachedServer(http(status))).toBe(false);
      expect(mayHaveReachedServer(api('SOMETHING_NEW', status))).toBe(false);
    },
  );

  it.each(apiErrorCodes)('is settled after %s, under any status', (code) => {
    for (const status of [200, 400, 409, 500, 502])
      expect(mayHaveReachedServer(api(code, status))).toBe(false);
  });

  it('is open while the same request is under way', () => {
    expect(mayHaveReachedServer({ ...http(409), code: 'too-many-requests' })).toBe(true);
    expect(mayHaveReachedServer(api('IN_PROGRESS', 409))).toBe(true);
    expect(mayHaveReachedServer({ ...http(409), code: 'not-accepted' })).toBe(false);
  });

  it('is open after an answer that cannot be read, or none once the body had left', () => {
    expect(mayHaveReachedServer({ stage: 'answer', code: 'answer-unreadable', httpStatus: 200 })).toBe(true);
    for (const bodySent of [true, false])
      expect(mayHaveReachedServer({ stage: 'network', code: 'answer-timeout', bodySent })).toBe(bodySent);
  });

  it('is settled where nothing was sent', () => {
    expect(mayHaveReachedServer({ stage: 'file', code: 'file-empty' })).toBe(false);
    expect(mayHaveReachedServer({ stage: 'host', code: 'host-failed', cause: null })).toBe(false);
    expect(mayHaveReachedServer({ stage: 'borrower', code: 'canceled' })).toBe(false);
  });
});

describe('whether a refusal also answers for an earlier attempt that got no answer', () => {
  const overruled = new Set<string>(['INVALID_API_KEY', 'TRIAL_PERIOD_EXPIRED']);

  it.each(apiErrorCodes)('%s: yes, unless it is about the key or the plan', (code) => {
    for (const status of [200, 400, 401, 404, 410, 500])
      expect(isDefiniteRefusal(api(code, status))).toBe(!overruled.has(code));
  });

  it.each([400, 422])('%i: yes, the API refuses uploads by it', (status) => {
    expect(isDefiniteRefusal({ ...http(status), code: 'not-accepted' })).toBe(true);
    expect(isDefiniteRefusal(api('SOMETHING_NEW', status))).toBe(true);
    expect(isDefiniteRefusal(api('invalid-field', 200))).toBe(true);
  });

  it.each([
    401, 402, 403, 404, 405, 407, 408, 410, 413, 414, 415, 421, 425, 429, 431, 451, 500, 502, 503, 511,
  ])('%i: no, a gateway has not looked at it', (status) => {
    expect(isDefiniteRefusal({ ...http(status), code: 'not-accepted' })).toBe(false);
    expect(isDefiniteRefusal(api('SOMETHING_NEW', status))).toBe(false);
  });
});
