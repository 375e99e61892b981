import { once } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import {
  createSessionStatusHandler,
  createUploadHandler,
  type ServerEvent,
  type UploadHandlerOptions,
} from '../../src/server/index.js';
import { eventually } from '../support/eventually.ts';
import { success } from './support/success.ts';
import { uploadForm } from './support/uploadForm.ts';

const answer = (): Promise<Response> => Promise.resolve(Response.json(success));
const never = (): Promise<never> => new Promise(() => undefined);
const reject = (): Promise<never> => Promise.reject(new Error('the password is ASHA0101'));
const fail = (): never => {
  throw new Error('the password is ASHA0101');
};
const waiting: (() => void)[] = [];
/** Rejects when the test says so, after the answer. */
const rejectLate = (): Promise<never> =>
  new Promise((_, tell) => waiting.push(() => tell(new Error('too late for anybody'))));

function upload(options: Partial<UploadHandlerOptions>, init: RequestInit = {}): Promise<Response> {
  const handler = createUploadHandler({ apiKey: 'k', authorize: () => true, fetch: answer, ...options });
  return handler(new Request('https://lender.example/api', { method: 'POST', body: uploadForm(), ...init }));
}

/** Runs `work`, lets the late calls reject, and returns what reached the process. */
async function collectUnhandled(work: () => Promise<void>): Promise<readonly unknown[]> {
  const before = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  const unhandled: unknown[] = [];
  process.on('unhandledRejection', (thrown) => unhandled.push(thrown));
  try {
    await work();
    for (const tell of waiting.splice(0)) tell();
    // A rejection of its own, made after all others, is reported after them.
    void Promise.reject(new Error('marker'));
    await eventually(() => expect(unhandled.at(-1)).toEqual(new Error('marker')));
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const listener of before) process.on('unhandledRejection', listener);
  }
  return unhandled.slice(0, -1);
}

describe.each([
  ['throws', fail],
  ['rejects', reject],
  ['never settles', never],
  ['rejects late', rejectLate],
  // oxlint-disable-next-line unicorn/no-thenable -- what a host app may return by mistake
  ['returns a broken thenable', () => Object.defineProperty({}, 'then', { get: fail })],
])('a function of the host app that %s', (_, broken) => {
  it.each(['onEvent', 'waitUntil'])(
    'changes no answer and does not reach the process as %s',
    async (name) => {
      const unhandled = await collectUnhandled(async () => {
        expect((await upload({ [name]: broken })).status).toBe(200);
        expect((await upload({ [name]: broken, authorize: () => false })).status).toBe(403);
        const foreign = { headers: { origin: 'https://evil.example' } };
        expect((await upload({ [name]: broken }, foreign)).status).toBe(403);
      });
      expect(unhandled).toEqual([]);
    },
  );

  it.each(['authorize', 'apiKey'])('is an answer without its words as %s', async (name) => {
    const events: ServerEvent[] = [];
    const fetch = vi.fn<typeof answer>(answer);
    const unhandled = await collectUnhandled(async () => {
      const onEvent = (event: ServerEvent): number => events.push(event);
      const response = await upload({ [name]: broken, hostTimeout: 20, onEvent, fetch });
      const isSlow = broken === never || broken === rejectLate;
      expect(response.status).toBe(isSlow ? 503 : 500);
      expect(await response.text()).not.toContain('ASHA0101');
      expect(events).toMatchObject([{ reason: isSlow ? 'host-timeout' : 'server-failed' }]);
    });
    expect(unhandled).toEqual([]);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is 5xx as fetch', async () => {
    const unhandled = await collectUnhandled(async () => {
      const response = await upload({ fetch: broken as () => Promise<Response>, timeout: 20 });
      expect(response.status).toBeGreaterThanOrEqual(502);
    });
    expect(unhandled).toEqual([]);
  });

  it.each(['authorize', 'apiKey', 'serverHash', 'onEvent', 'fetch'])(
    'is an answer of the session status as %s',
    async (name) => {
      const unhandled = await collectUnhandled(async () => {
        const handler = createSessionStatusHandler({
          apiKey: 'k',
          serverHash: 'h',
          authorize: () => true,
          fetch: answer,
          hostTimeout: 20,
          timeout: 20,
          [name]: broken,
        });
        const response = await handler(new Request('https://lender.example/api?session_id=s'));
        expect(response.status).toBeGreaterThanOrEqual(name === 'onEvent' ? 200 : 500);
        expect(await response.text()).not.toContain('ASHA0101');
      });
      expect(unhandled).toEqual([]);
    },
  );
});

it('a caller who leaves while authorize hangs ends the request', async () => {
  const gone = new AbortController();
  const asked = new EventTarget();
  const authorize = (): Promise<never> => {
    asked.dispatchEvent(new Event('asked'));
    return never();
  };
  const isAsked = once(asked, 'asked');
  const response = upload({ authorize }, { signal: gone.signal });
  await isAsked;
  gone.abort();
  expect((await response).status).toBe(499);
});

it.each([['no'], [1], [{}], [new Response(null, { status: 403 })], [undefined], [null], [new Boolean(true)]])(
  'authorize lets nobody in by returning %o',
  async (value) => {
    const fetch = vi.fn<typeof answer>(answer);
    expect((await upload({ authorize: () => value as boolean, fetch })).status).toBe(403);
    expect((await upload({ authorize: () => Promise.resolve(value as boolean), fetch })).status).toBe(403);
    expect(fetch).not.toHaveBeenCalled();
  },
);

describe('an invalid option', () => {
  const valid = { apiKey: 'k', serverHash: 'h', authorize: () => true };
  const forBoth: readonly (readonly [string, unknown])[] = [
    ...['', 'key with blanks', 'key\n', 'ключ', 42, null, undefined].map(
      (value) => ['apiKey', value] as const,
    ),
    ...[undefined, true, 'yes'].map((value) => ['authorize', value] as const),
    ...[
      'file:///etc/passwd',
      'ftp://a',
      '/relative',
      '',
      'http://',
      'https://me:secret@a/',
      'https://a/#b',
      42,
    ].map((value) => ['upstream', value] as const),
    ...[Number.NaN, 0, -1, 1.5, 3e9, Infinity, '60000', null].flatMap((value) => [
      ['timeout', value] as const,
      ['hostTimeout', value] as const,
    ]),
    ...['https://a/', 'a', '*', 'null', '', 'https://A'].flatMap((value) => [
      ['origin', value] as const,
      ['allowedOrigins', [value]] as const,
    ]),
    ['allowedOrigins', 'https://a'],
    ['allowedHeaders', 'x-login'],
    ['allowedHeaders', ['x login']],
    ['allowedHeaders', ['*']],
    ['allowedHeaders', ['x\r\ny']],
    ['allowedHeaders', [() => 'x-login']],
    ['allowedHeaders', () => ['x-login']],
    ['revealAccountNumber', 'false'],
    ['revealAccountNumber', 0],
    ['revealAccountNumber', () => false],
    ['onEvent', {}],
    ['fetch', 'fetch'],
  ];
  it.each(forBoth)('%s: %o is named when a handler is created', (name, value) => {
    for (const create of [createUploadHandler, createSessionStatusHandler])
      expect(() => create({ ...valid, [name]: value })).toThrow(
        expect.objectContaining({
          name: 'TypeError',
          message: expect.stringContaining(`: ${name} has to be`),
        }),
      );
  });

  const forUploads: readonly (readonly [string, unknown])[] = [
    ...[Number.NaN, 0, -1, 0.5, Infinity, '1000', null].flatMap((value) => [
      ['maxFileSize', value] as const,
      ['stallTimeout', value] as const,
      ['idempotencyTtl', value] as const,
    ]),
    ['store', {}],
    ['store', null],
    ['waitUntil', true],
  ];
  it.each(forUploads)('%s: %o is named when createUploadHandler is called', (name, value) => {
    expect(() => createUploadHandler({ ...valid, [name]: value })).toThrow(`${name} has to be`);
  });

  it('of the status handler is named, without a secret in the message', () => {
    expect(() => createSessionStatusHandler({ ...valid, serverHash: '' })).toThrow('serverHash has to be');
    expect(() => createUploadHandler({ ...valid, apiKey: 'a secret' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('a secret') }),
    );
  });
});
