import { describe, expect, it } from 'vitest';
import { createMemoryStore, type IdempotencyStore } from '../../../src/server/index.js';
import { createAnswerCipher } from '../../../docs/recipes/sealed-answers.ts';
import { eventually } from '../../support/eventually.ts';
import { createRouteBench } from '../support/createRoute.ts';
import { answerJson } from '../support/serveUpstream.ts';
import { accountNumber, success } from '../support/success.ts';
import { uploadForm } from '../support/uploadForm.ts';

const bench = createRouteBench();

function send(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, { method: 'POST', body: uploadForm(), headers: { 'idempotency-key': 'k', ...headers } });
}

const isReplayed = (response: Response): boolean => response.headers.get('idempotency-replayed') === 'true';

/** A memory store whose values can be read and changed. */
function openStore(): { store: IdempotencyStore; values: Map<string, string> } {
  const memory = createMemoryStore();
  const values = new Map<string, string>();
  return {
    values,
    store: {
      get: async (key) => ((await memory.get(key)) === null ? null : (values.get(key) ?? null)),
      compareAndSet: async (key, change) => {
        const isSet = await memory.compareAndSet(key, change);
        if (isSet) values.set(key, change.value);
        return isSet;
      },
      compareAndDelete: memory.compareAndDelete,
    },
  };
}

describe('a stored answer', () => {
  it('belongs to the route and to the upstream', async () => {
    const store = createMemoryStore();
    const { url } = await bench.start({ store });
    await send(`${url}/one`);
    expect(isReplayed(await send(`${url}/two`))).toBe(false);
    expect(isReplayed(await send(`${url}/one?identity=false`).then((again) => again))).toBe(false);
    const other = await bench.start({ store, upstream: `${bench.upstream().url}/another_session/` });
    expect(isReplayed(await send(`${other.url}/one`))).toBe(false);
  });

  it('belongs to the caller, where the host names one', async () => {
    const identifyCaller = ({ request }: { request: Request }): string => request.headers.get('cookie') ?? '';
    const { url } = await bench.start({ identifyCaller });
    await send(url, { cookie: 'asha' });
    expect(isReplayed(await send(url, { cookie: 'ravi' }))).toBe(false);
    expect(isReplayed(await send(url, { cookie: 'asha' }))).toBe(true);
    expect(bench.upstream().begun()).toBe(2);
  });

  it.each<[string, () => unknown]>([
    ['is empty', () => ''],
    ['is no text', () => null],
    ['throws', () => fail()],
    ['rejects', () => Promise.reject(new Error('no login'))],
  ])('is not asked for when the caller’s name %s: 500', async (_, identify) => {
    const { url } = await bench.start({ identifyCaller: identify as () => string });
    expect((await send(url)).status).toBe(500);
    expect(bench.upstream().begun()).toBe(0);
  });

  it('is masked when a masking route repeats what another has stored', async () => {
    const store = createMemoryStore();
    const open = await bench.start({ store, revealAccountNumber: true });
    expect(await (await send(open.url)).text()).toContain(accountNumber);
    const masking = await bench.start({ store });
    const second = await send(masking.url);
    expect(isReplayed(second)).toBe(true);
    const text = await second.text();
    expect(text).not.toContain(accountNumber);
    expect(text).toContain('XXXXXXXXXX3737');
  });

  const refusal = (code: string): unknown => ({ session_id: '', statement_id: '', error: { code } });

  it.each<[number, unknown]>([
    [200, success],
    [201, success],
    [200, refusal('PASSWORD_INCORRECT')],
    [400, refusal('PASSWORD_INCORRECT')],
    [400, refusal('STATEMENT_DUPLICATE')],
    [400, { file: ['This field is required.'], status: 0 }],
    [400, { message: 'Password incorrect', status: 3 }],
    [422, refusal('UNPARSABLE')],
  ])('is kept for the definite %i', async (status, body) => {
    bench.answerWith((_, response) => answerJson(response, status, body));
    const { url } = await bench.start();
    await send(url);
    expect(isReplayed(await send(url))).toBe(true);
    expect(bench.upstream().begun()).toBe(1);
  });

  const notKept = [401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418];
  const norThese = [421, 423, 424, 425, 426, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 505, 507, 508];
  it.each<[number, unknown]>([
    ...[...notKept, ...norThese, 511].map((status): [number, unknown] => [status, { detail: 'no' }]),
    ...[200, 400, 404, 422].flatMap((status) =>
      [
        'SESSION_NOT_FOUND',
        'session_expired',
        'SESSION_DELETED',
        'INVALID_API_KEY',
        'TRIAL_PERIOD_EXPIRED',
      ].map((code): [number, unknown] => [status, refusal(code)]),
    ),
    [400, { message: 'Trial over', status: 2 }],
    [400, { message: 'Trial over', status: '2' }],
    [400, { error: ' SESSION_EXPIRED' }],
  ])('is not kept for %i, which may pass: %j', async (status, body) => {
    bench.answerWith((_, response) => answerJson(response, status, body));
    const { url } = await bench.start();
    await send(url);
    bench.answerWith((_, response) => answerJson(response, 200, success));
    const second = await send(url);
    expect(second.status).toBe(200);
    expect(isReplayed(second)).toBe(false);
  });
});

describe('a late answer', () => {
  it('is kept after 504, and repeated; until it comes, the upload is under way', async () => {
    let finish: () => void = () => undefined;
    bench.answerWith((_, response) => {
      finish = () => answerJson(response, 200, success);
    });
    const { url } = await bench.start({ timeout: 200 });
    expect((await send(url)).status).toBe(504);
    expect((await send(url)).status).toBe(409);
    finish();
    await eventually(async () => expect(isReplayed(await send(url))).toBe(true));
    expect(bench.upstream().begun()).toBe(1);
  });

  it('is given up after lateTimeout: the next request is sent on', async () => {
    bench.answerWith(() => undefined);
    const { url } = await bench.start({ timeout: 200, lateTimeout: 1 });
    expect((await send(url)).status).toBe(504);
    bench.answerWith((_, response) => answerJson(response, 200, success));
    await eventually(async () => expect((await send(url)).status).toBe(200));
    expect(bench.upstream().begun()).toBe(2);
  });

  it('is not waited for without a key', async () => {
    let closed = false;
    bench.answerWith((_, response) => {
      response.on('close', () => {
        closed = true;
      });
    });
    const { url } = await bench.start({ timeout: 200 });
    const response = await fetch(url, { method: 'POST', body: uploadForm() });
    expect(response.status).toBe(504);
    await eventually(() => expect(closed).toBe(true));
  });
});

describe('a cipher', () => {
  const secret = new Uint8Array(32).fill(7);

  it('seals what is stored, and opens it for the next request', async () => {
    const { store, values } = openStore();
    const cipher = await createAnswerCipher(secret);
    const { url } = await bench.start({ store, cipher });
    const first = await (await send(url)).text();
    await eventually(() => expect([...values.values()].join()).toMatch(/^sealed:/));
    expect([...values.values()].join()).not.toMatch(/ASHA|status|retryAfter/);
    const copy = await bench.start({ store, cipher });
    const second = await send(copy.url);
    expect(isReplayed(second)).toBe(true);
    expect(await second.text()).toBe(first);
  });

  it('that cannot open an answer gets 503: nothing is sent, and nothing wrong is answered', async () => {
    const { store, values } = openStore();
    const { url } = await bench.start({ store, cipher: await createAnswerCipher(secret) });
    await send(url);
    await eventually(() => expect([...values.values()].join()).toMatch(/^sealed:/));
    const otherKey = await createAnswerCipher(new Uint8Array(32).fill(8));
    const hangs = { ...otherKey, open: () => new Promise<string>(() => undefined) };
    const lies = { ...otherKey, open: () => '{"status":200}' };
    for (const cipher of [otherKey, hangs, lies, undefined]) {
      const copy = await bench.start({ store, cipher, storeTimeout: 50 });
      const response = await send(copy.url);
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('2');
    }
    expect(bench.upstream().begun()).toBe(1);
  });

  it('does not open an answer that was stored unsealed, or moved from another key', async () => {
    const { store, values } = openStore();
    const plain = await bench.start({ store });
    await send(plain.url);
    await eventually(() => expect([...values.values()].join()).toMatch(/^answer:/));
    const cipher = await createAnswerCipher(secret);
    const sealing = await bench.start({ store, cipher });
    expect((await send(sealing.url)).status).toBe(503);

    await send(sealing.url, { 'idempotency-key': 'other' });
    await eventually(() => expect([...values.values()].join()).toContain('sealed:'));
    const [first = '', second = ''] = values.keys();
    values.set(first, values.get(second) ?? '');
    const copy = await bench.start({ store, cipher });
    expect((await send(copy.url)).status).toBe(503);
  });

  it.each<[string, () => unknown]>([
    ['throws', () => fail()],
    ['rejects', () => Promise.reject(new Error('no vault'))],
    ['hangs', () => new Promise(() => undefined)],
    ['returns nothing', () => undefined],
  ])('that %s while it seals leaves the caller’s answer alone, and stores nothing', async (_, seal) => {
    const { store, values } = openStore();
    const cipher = { seal: seal as () => string, open: (text: string) => text };
    const { url } = await bench.start({ store, cipher, storeTimeout: 20 });
    expect((await send(url)).status).toBe(200);
    await eventually(() =>
      expect(bench.events).toContainEqual(expect.objectContaining({ type: 'store-failed', step: 'seal' })),
    );
    expect([...values.values()].join()).toMatch(/^claim:[\w-]+$/);
    // This copy still has it, until the cipher works again.
    expect(isReplayed(await send(url))).toBe(true);
    expect(bench.upstream().begun()).toBe(1);
  });
});

function fail(): never {
  throw new Error('not now');
}
