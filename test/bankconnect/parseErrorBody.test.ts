import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResponse, type SentRequest } from '../../src/bankconnect/parseResponse.js';
import { apiErrorCodes } from '../../src/errors/ApiErrorCode.js';
import type { UploadError } from '../../src/errors/UploadError.js';
import type { TransportResponse } from '../../src/transport/Transport.js';
import { answer } from './answer.ts';

function errorOf(response: TransportResponse, now?: number, sent?: SentRequest): UploadError {
  const parsed = parseResponse(response, now, sent);
  if (parsed.ok) throw new Error('A success was not expected.');
  return parsed.error;
}

function failing(): never {
  throw new Error('No headers here');
}

const coded = (code: unknown, rest: object = {}) => ({ ...rest, error: { code, message: 'In words' } });

describe('an error with a code', () => {
  it.each(apiErrorCodes)('is parsed as %s for any status, ids and letter case', (code) => {
    for (const status of [200, 400, 404, 410, 500]) {
      const error = { stage: 'api', code, fields: [], httpStatus: status, vendorMessage: 'In words' };
      const ids = { session_id: '', statement_id: '' };
      for (const body of [coded(code), coded(code, ids), coded(` ${code.toLowerCase()} `)])
        expect(errorOf(answer(status, body))).toEqual({ ...error, retryAt: null });
    }
  });

  it('takes precedence over a statement id', () => {
    const body = coded('STATEMENT_DUPLICATE', { statement_id: 'a', session_id: 'b' });
    expect(errorOf(answer(200, body))).toMatchObject({ stage: 'api', code: 'STATEMENT_DUPLICATE' });
  });

  it('keeps an undocumented code unchanged', () => {
    expect(errorOf(answer(400, coded(' Some_New-Code ')))).toMatchObject({
      stage: 'api',
      code: 'Some_New-Code',
    });
  });

  it.each(['', '  ', 503, null, {}])('falls back to the status when the code is %j', (code) => {
    expect(errorOf(answer(503, coded(code)))).toEqual({
      stage: 'http',
      code: 'server-unavailable',
      httpStatus: 503,
      vendorMessage: 'In words',
      retryAt: null,
    });
    expect(errorOf(answer(200, coded(code)))).toMatchObject({ code: 'answer-unreadable' });
  });

  it('accepts a plain text as a code only if it is documented', () => {
    expect(errorOf(answer(404, { error: 'session_expired' }))).toMatchObject({ code: 'SESSION_EXPIRED' });
    expect(errorOf(answer(404, { error: 'Not found' }))).toMatchObject({
      code: 'not-found',
      vendorMessage: 'Not found',
    });
    // The login middleware of a lender has words like these too.
    for (const [status, code] of [
      [401, 'signed-out'],
      [403, 'not-authorized'],
      [503, 'server-unavailable'],
    ] as const)
      expect(errorOf(answer(status, { error: 'session_expired' }))).toMatchObject({ stage: 'http', code });
  });

  it('limits the length of quoted text', () => {
    const error = errorOf(answer(400, { error: { code: 'X'.repeat(9999), message: 'y'.repeat(9999) } }));
    expect(error).toMatchObject({ code: 'X'.repeat(100), vendorMessage: 'y'.repeat(500) });
  });
});

describe('rejected fields', () => {
  const required = ['This field is required.'];

  it('are listed by name', () => {
    expect(errorOf(answer(400, { file: required, session_id: ['Bad.', 'Very.'], status: 0 }))).toEqual({
      stage: 'api',
      code: 'invalid-field',
      fields: ['file', 'session_id'],
      httpStatus: 400,
      vendorMessage: 'file: This field is required.; session_id: Bad. Very.',
      retryAt: null,
    });
    expect(errorOf(answer(400, { upload_kind: required }))).toMatchObject({ fields: ['upload_kind'] });
    expect(errorOf(answer(200, { file: required, status: 0 }))).toMatchObject({ code: 'invalid-field' });
  });

  it('open the bank picker when the bank is missing', () => {
    expect(errorOf(answer(400, { bank_name: required, status: 0 }))).toMatchObject({
      stage: 'api',
      code: 'BANK_NAME_UNDETECTED',
      fields: [],
      vendorMessage: 'bank_name: This field is required.',
    });
    expect(errorOf(answer(400, { bank_name: required, file: required }))).toMatchObject({
      code: 'invalid-field',
    });
  });

  it('ask for the password when it is rejected, and never quote it', () => {
    const body = { pdf_password: ['"secret" is not valid.'] };
    expect(errorOf(answer(400, body))).toMatchObject({ code: 'PASSWORD_INCORRECT', vendorMessage: null });
    expect(JSON.stringify(errorOf(answer(400, { ...body, file: required })))).not.toContain('secret');
  });

  it('ignore texts without a field, and responses of a failing server', () => {
    expect(errorOf(answer(400, { non_field_errors: ['No.', 'Never.'] }))).toMatchObject({
      code: 'not-accepted',
      vendorMessage: 'No. Never.',
    });
    expect(errorOf(answer(502, { upstream: ['a', 'b'] }))).toMatchObject({ code: 'server-unavailable' });
    for (const field of ['bank_name', 'pdf_password', 'file', 'session_id'])
      expect(errorOf(answer(503, { [field]: required, status: 0 }))).toMatchObject({
        stage: 'http',
        code: 'server-unavailable',
      });
    expect(errorOf(answer(200, { months: ['2024-01'] }))).toMatchObject({ code: 'answer-unreadable' });
  });
});

describe('a numeric status of the older API', () => {
  it.each([
    [0, 'invalid-field'],
    [2, 'TRIAL_PERIOD_EXPIRED'],
    [3, 'PASSWORD_INCORRECT'],
    [4, 'BANK_NAME_MISMATCH'],
    [5, 'BANK_NAME_UNDETECTED'],
    [6, 'UNPARSABLE'],
    [7, 'STATEMENT_UNSUPPORTED_FORMAT'],
    ['3', 'PASSWORD_INCORRECT'],
  ])('%j is %s', (status, code) => {
    for (const httpStatus of [200, 400])
      expect(errorOf(answer(httpStatus, { message: 'Words', status }))).toMatchObject({
        stage: 'api',
        code,
        vendorMessage: 'Words',
      });
  });

  it.each([
    [401, 'signed-out'],
    [403, 'not-authorized'],
    [404, 'not-found'],
    [408, 'request-timeout'],
    [409, 'not-accepted'],
    [413, 'too-large-for-server'],
    [425, 'too-many-requests'],
    [429, 'too-many-requests'],
    [500, 'server-unavailable'],
    [502, 'server-unavailable'],
    [503, 'server-unavailable'],
    [504, 'server-unavailable'],
    [511, 'signed-out'],
    [522, 'server-unavailable'],
  ])('does not count under HTTP %i, where a gateway answers: that is %s', (httpStatus, code) => {
    for (const status of [0, 2, 3, 4, 5, 6, 7, '3', httpStatus])
      for (const body of [
        { status, message: 'no healthy upstream' },
        { status, error: 'Service Unavailable', message: 'Words' },
      ])
        expect(errorOf(answer(httpStatus, body))).toMatchObject({ stage: 'http', code, httpStatus });
  });

  it.each([1, 8, -1, 404, 1.5, 'error', null])('%j is not a status', (status) => {
    expect(errorOf(answer(404, { message: 'Words', status }))).toMatchObject({ code: 'not-found' });
  });
});

describe('an answer without a code', () => {
  it.each([
    [400, 'not-accepted'],
    [402, 'not-accepted'],
    [403, 'not-authorized'],
    [404, 'not-found'],
    [405, 'not-found'],
    [408, 'request-timeout'],
    [409, 'not-accepted'],
    [410, 'not-found'],
    [413, 'too-large-for-server'],
    [415, 'not-accepted'],
    [425, 'too-many-requests'],
    [429, 'too-many-requests'],
    [500, 'server-unavailable'],
    [502, 'server-unavailable'],
    [511, 'signed-out'],
    [522, 'server-unavailable'],
    [599, 'server-unavailable'],
  ])('under HTTP %i is %s, with the detail if there is one', (httpStatus, code) => {
    const error = { stage: 'http', code, httpStatus, retryAt: null };
    for (const body of ['', '<html>No</html>', 'null', '[]', '{"error":{"code":"SESS'])
      expect(errorOf(answer(httpStatus, body))).toEqual({ ...error, vendorMessage: null });
    expect(errorOf(answer(httpStatus, { detail: 'No.' }))).toEqual({ ...error, vendorMessage: 'No.' });
  });

  it.each([0, 200, 204, 302, 600])('under HTTP %i is unreadable', (httpStatus) => {
    for (const body of ['', '<html></html>', '{"statement_id":"a","bank', '{}', '{"statement_id":""}'])
      expect(errorOf(answer(httpStatus, body))).toEqual({
        stage: 'answer',
        code: 'answer-unreadable',
        httpStatus,
      });
  });

  it('reports an error status even with a success body', () => {
    const body = { statement_id: 'a', months: ['2024-01'], status: 3, message: 'm' };
    expect(errorOf(answer(400, body))).toMatchObject({ code: 'not-accepted', vendorMessage: null });
    expect(errorOf(answer(503, body))).toMatchObject({ code: 'server-unavailable' });
    expect(errorOf(answer(302, body))).toMatchObject({ code: 'answer-unreadable' });
  });

  it('includes the retry delay', () => {
    const headers = { 'retry-after': '5' };
    expect(errorOf(answer(429, '', headers), 1000)).toMatchObject({ retryAt: 6000 });
    expect(errorOf(answer(400, coded('NEW'), headers), 1000)).toMatchObject({ retryAt: 6000 });
  });
});

describe('a borrower who is signed out', () => {
  const endpoint = 'https://lender.example/api/statements?identity=true';
  const at = (url: string, response: TransportResponse): TransportResponse => ({ ...response, url });
  const page = '<!doctype html><title>Welcome</title><h1>Welcome</h1>';
  const form = '<!doctype html><form><input name=u><input class="p" type="password"></form>';

  it('is told by 401, but for the shape in which the API itself rejects a key', () => {
    for (const body of [
      '',
      page,
      { message: 'No.' },
      { error: 'Unauthorized' },
      { detail: 'No.', status: 401 },
    ])
      expect(errorOf(answer(401, body))).toMatchObject({
        stage: 'http',
        code: 'signed-out',
        httpStatus: 401,
      });
    expect(errorOf(answer(401, { detail: 'No.' }))).toMatchObject({ code: 'not-authorized' });
    expect(errorOf(answer(401, coded('INVALID_API_KEY')))).toMatchObject({ code: 'INVALID_API_KEY' });
    expect(errorOf(answer(401, coded('TOKEN_EXPIRED')))).toMatchObject({
      code: 'signed-out',
      vendorMessage: 'In words',
    });
  });

  it.each([
    '/login',
    '/log-in?next=%2Fapi',
    '/users/sign_in',
    '/account/signin/',
    '/oauth2/authorize',
    '/sso/start',
    'https://id.lender.example/saml2',
  ])('is told by a redirect to %s, whatever stands there', (path) => {
    const url = new URL(path, endpoint).href;
    for (const response of [answer(200, page), answer(200, ''), answer(405, page), answer(200, { ok: true })])
      expect(errorOf(at(url, response), 0, { url: endpoint })).toMatchObject({
        stage: 'http',
        code: 'signed-out',
        httpStatus: response.status,
      });
  });

  it('is told by a redirect that the transport did not follow', () => {
    for (const location of ['/login', 'https://id.lender.example/sso'])
      expect(errorOf(answer(302, '', { location }), 0, { url: endpoint })).toMatchObject({
        code: 'signed-out',
      });
    expect(errorOf(answer(302, '', { location: '/later' }), 0, { url: endpoint })).toMatchObject({
      code: 'answer-unreadable',
    });
  });

  it('is told by a page that has a password field', () => {
    const sent = { url: endpoint };
    expect(errorOf(answer(200, form), 0, sent)).toMatchObject({ code: 'signed-out', httpStatus: 200 });
    expect(errorOf(answer(404, form), 0, sent)).toMatchObject({ code: 'not-found' });
    expect(errorOf(answer(200, { page: form }), 0, sent)).toMatchObject({ code: 'answer-unreadable' });
  });

  it('is not claimed where another page answers, or the endpoint itself', () => {
    for (const path of ['/maintenance', '/catalog-index', '/authors', '/'])
      expect(
        errorOf(at(`https://lender.example${path}`, answer(200, page)), 0, { url: endpoint }),
      ).toMatchObject({ code: 'answer-unreadable' });
    const own = 'https://lender.example/login/upload';
    for (const final of [
      own,
      `${own}/`,
      `${own}?a=login`,
      'https://lender.example/login/later',
      'no url',
      '',
    ])
      expect(errorOf(at(final, answer(200, page)), 0, { url: own })).toMatchObject({
        code: 'answer-unreadable',
      });
  });

  it('is not claimed where the API answers after a redirect', () => {
    const url = 'https://lender.example/auth/statements';
    const { ok } = parseResponse(at(url, answer(200, { statement_id: 'a' })), 0, { url: endpoint });
    expect(ok).toBe(true);
    expect(errorOf(at(url, answer(400, coded('PDF_IS_IMAGE'))), 0, { url: endpoint })).toMatchObject({
      code: 'PDF_IS_IMAGE',
    });
  });

  it('does not take long to find out', () => {
    const hostile = `<${'<input '.repeat(500_000)}`;
    expect(errorOf(answer(200, hostile), 0, { url: endpoint })).toMatchObject({ code: 'answer-unreadable' });
  });
});

describe('409', () => {
  it('says that the same request is under way where a key was sent, and may be repeated', () => {
    const problem = { type: 'https://lender.example/idempotency', title: 'A request is outstanding' };
    for (const body of ['', problem, { status: 0, message: 'm' }])
      expect(errorOf(answer(409, body, { 'retry-after': '5' }), 1000, { keySent: true })).toMatchObject({
        stage: 'http',
        code: 'too-many-requests',
        httpStatus: 409,
        retryAt: 6000,
      });
    expect(errorOf(answer(409, coded('STATEMENT_DUPLICATE')), 0, { keySent: true })).toMatchObject({
      code: 'STATEMENT_DUPLICATE',
    });
  });
});

describe('Retry-After with a date', () => {
  it('is counted from the server’s clock where its Date can be read', () => {
    const headers = {
      'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT',
      date: 'Sun, 06 Nov 1994 08:49:30 GMT',
    };
    expect(errorOf(answer(503, '', headers), 1000)).toMatchObject({ retryAt: 8000 });
    expect(errorOf(answer(503, '', { ...headers, date: 'today' }), 1000)).toMatchObject({
      retryAt: Date.UTC(1994, 10, 6, 8, 49, 37),
    });
  });
});

describe('hostile answers', () => {
  const shape = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        error: fc.oneof(fc.jsonValue(), fc.record({ code: fc.jsonValue(), message: fc.jsonValue() })),
        detail: fc.jsonValue(),
        status: fc.jsonValue(),
        message: fc.jsonValue(),
        statement_id: fc.jsonValue(),
        identity: fc.jsonValue(),
        progress: fc.jsonValue(),
        file: fc.jsonValue(),
        ['__proto__']: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
  );
  const body = fc.oneof(
    fc.string({ unit: 'binary' }),
    shape.map((value) => JSON.stringify(value)),
    fc.tuple(shape, fc.nat(40)).map(([value, length]) => JSON.stringify(value).slice(0, length)),
  );

  it('never cause an exception', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 0, max: 700 }), fc.string(), (text, status, retryAfter) => {
        const parsed = parseResponse(answer(status, text, { 'retry-after': retryAfter }));
        const told = parsed.ok ? parsed.result.kind : parsed.error.code;
        expect(told).toMatch(/./);
        const retryAt = !parsed.ok && 'retryAt' in parsed.error ? parsed.error.retryAt : null;
        expect(Number.isFinite(retryAt ?? 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('may be deeply nested or long', () => {
    const nested = `${'{"error":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    expect(errorOf(answer(400, nested))).toMatchObject({ code: 'not-accepted' });
    expect(errorOf(answer(200, '['.repeat(100_000)))).toMatchObject({ code: 'answer-unreadable' });
    expect(errorOf(answer(200, `{"statement_id":"${'a'.repeat(5_000_000)}"}`))).toMatchObject({
      code: 'answer-unreadable',
    });
  });

  it('may come from a transport that breaks its contract', () => {
    expect(errorOf({ ...answer(429, ''), header: failing })).toMatchObject({
      code: 'too-many-requests',
      retryAt: null,
    });
    const broken: TransportResponse = JSON.parse('{ "status": 502 }');
    expect(errorOf(broken)).toMatchObject({ code: 'server-unavailable' });
    const nothing: TransportResponse = JSON.parse('null');
    expect(errorOf(nothing)).toMatchObject({ code: 'answer-unreadable', httpStatus: 0 });
  });
});
