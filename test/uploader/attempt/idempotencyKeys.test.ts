import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UploaderOptions } from '../../../src/uploader/UploaderOptions.js';
import { accepting, pdf, refusing, startEngine } from '../../support/engine.ts';
import { eventually } from '../../support/eventually.ts';
import { readFileSync } from 'node:fs';
import { readFixture } from '../../preflight/support/readFixture.js';

/** A tab's storage, which outlives its pages. */
function stubStorage(): Map<string, string> {
  const items = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  });
  return items;
}

function start(options: Partial<UploaderOptions> = {}) {
  const engine = startEngine({ idempotencyKey: true, ...options });
  const nextKey = async () => {
    const request = await engine.nextRequest();
    return { ...request, key: request.request.headers['Idempotency-Key'] };
  };
  return { ...engine, nextKey };
}

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 1_000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('after a refusal, the key is new', () => {
  it.each([
    ['404', { status: 404 }],
    ['422 with an unknown code', refusing('NOT_TODAY', 422)],
    ['415', { status: 415 }],
    ['401', { status: 401 }],
    ['413', { status: 413 }],
    ['an unknown code', refusing('SOMETHING_NEW')],
    ['SESSION_NOT_FOUND', refusing('SESSION_NOT_FOUND')],
    ['INVALID_API_KEY', refusing('INVALID_API_KEY', 401)],
  ])('%s', async (_, answer) => {
    const { addFiles, nextKey, reached, retry } = start();
    addFiles([pdf()]);
    const first = await nextKey();
    first.answer(answer);
    const { id } = await reached('failed');
    retry(id);
    const second = await nextKey();
    expect(second.key).toMatch(/^[0-9a-f]{32}$/);
    expect(second.key).not.toBe(first.key);
  });
});

describe('when the borrower tries again', () => {
  const underWay = { status: 409 };
  const signedOut = { status: 401, body: { status: 0, message: 'no session' } };

  it('the key is new after nothing but 409: an endpoint may keep it as its answer to the key', async () => {
    const { addFiles, nextKey, reached, retry } = start({ maxAttempts: 2 });
    addFiles([pdf()]);
    const first = await nextKey();
    first.answer(underWay);
    const again = await nextKey();
    expect(again.key).toBe(first.key);
    again.answer(underWay);
    const { id } = await reached('failed');
    retry(id);
    expect((await nextKey()).key).not.toBe(first.key);
  });

  it.each([
    ['409', underWay],
    ['401 of a login check', signedOut],
    ['503', { status: 503 }],
    ['an unknown code under 429', refusing('SLOW_DOWN', 429)],
    ['403 of a firewall', { status: 403, body: '<html>Forbidden</html>' }],
    ['404 of a proxy during a deployment', { status: 404, body: '<html>Not Found</html>' }],
    ['413 of a proxy', { status: 413, body: '<html>Too Large</html>' }],
    ['405 as JSON', { status: 405, body: { detail: 'Method "POST" not allowed.' } }],
    ['an unknown code under 403', refusing('BLOCKED', 403)],
    ['INVALID_API_KEY', refusing('INVALID_API_KEY', 401)],
  ])('the key stays after a lost answer and %s: the first request may have arrived', async (_, answer) => {
    const { addFiles, nextKey, reached, retry } = start({ maxAttempts: 2 });
    addFiles([pdf()]);
    const first = await nextKey();
    first.fail('failed', true);
    (await nextKey()).answer(answer);
    const { id, mayHaveArrived } = await reached('failed');
    expect(mayHaveArrived).toBe(true);
    retry(id);
    expect((await nextKey()).key).toBe(first.key);
  });

  it.each([
    ['a documented code', refusing('PDF_IS_IMAGE')],
    ['an unknown code', refusing('NEW_RULE')],
    ['400 without a code', { status: 400 }],
    ['422', { status: 422, body: { detail: 'No.' } }],
  ])('the key is new after a lost answer and a refusal of the API: %s', async (_, answer) => {
    const { addFiles, nextKey, reached, retry } = start({ maxAttempts: 2 });
    addFiles([pdf()]);
    const first = await nextKey();
    first.fail('failed', true);
    (await nextKey()).answer(answer);
    const { id, mayHaveArrived } = await reached('failed');
    expect(mayHaveArrived).toBe(false);
    retry(id);
    expect((await nextKey()).key).not.toBe(first.key);
  });

  it('a reload starts anew after nothing but 409', async () => {
    const items = stubStorage();
    const { addFiles, nextKey, reached } = start({ maxAttempts: 1 });
    addFiles([pdf()]);
    (await nextKey()).answer(underWay);
    await reached('failed');
    await vi.waitFor(() => expect(items.size).toBe(0));
  });
});

describe('while nobody has answered, the key stays', () => {
  it.each([
    ['503', { status: 503 }],
    ['502', { status: 502 }],
    ['429', { status: 429 }],
    ['409 while the first request is processed', { status: 409, headers: { 'Retry-After': '1' } }],
    ['an empty 200', { status: 200 }],
    ['an unknown code under 429', refusing('SLOW_DOWN', 429)],
  ])('%s', async (_, answer) => {
    const { addFiles, nextKey } = start();
    addFiles([pdf()]);
    const first = await nextKey();
    first.answer(answer);
    expect((await nextKey()).key).toBe(first.key);
  });

  it('after a lost connection', async () => {
    const { addFiles, nextKey } = start();
    addFiles([pdf()]);
    const first = await nextKey();
    first.fail('failed', true);
    expect((await nextKey()).key).toBe(first.key);
  });
});

it('differs for another upload type, URL, bank or session', async () => {
  const { addFiles, nextKey, uploader, base, reached, cancel, retry, changeBank, chooseBank } = start();
  addFiles([pdf()]);
  const keys = [(await nextKey()).key];
  const { id } = await reached('uploading');
  const again = async (options: Partial<UploaderOptions>): Promise<void> => {
    cancel(id);
    uploader.setOptions({ ...base, ...options });
    retry(id);
    keys.push((await nextKey()).key);
  };
  await again({ uploadType: 'BASE64' });
  await again({ endpoint: '/api/statements?branch=2' });
  await again({ includeProgress: true });
  changeBank(id);
  chooseBank(id, 'hdfc');
  keys.push((await nextKey()).key);
  expect(new Set(keys).size).toBe(5);
  await again({ includeProgress: true });
  expect(keys.at(-1)).toBe(keys.at(-2));
});

describe('a reload of the page', () => {
  it('repeats the key of an attempt that nobody answered, so that nothing is stored twice', async () => {
    const items = stubStorage();
    const before = start();
    before.addFiles([pdf()]);
    const first = await before.nextKey();
    first.progress(1, 1);
    before.uploader.stop();
    expect([...items.values()].join('')).toContain(first.key);

    const after = start();
    after.addFiles([pdf('other.pdf'), pdf()]);
    const other = await after.nextKey();
    expect(other.key).not.toBe(first.key);
    other.answer(accepting());
    expect((await after.nextKey()).key).toBe(first.key);
  });

  it('repeats the key of a file whose doubt the borrower has overruled', async () => {
    stubStorage();
    const bytes = readFileSync('demo/statements/icici-cut-off.pdf');
    const cutOff = new File([new Uint8Array(bytes)], 'cut-off.pdf', { type: 'application/pdf' });
    const keys: (string | undefined)[] = [];
    for (const page of [start(), start()]) {
      page.addFiles([cutOff]);
      page.sendAnyway((await page.reached('failed')).id);
      const attempt = await page.nextKey();
      attempt.progress(1, 1);
      keys.push(attempt.key);
      page.uploader.stop();
    }
    expect(keys[1]).toBe(keys[0]);
  });

  it.each([
    ['accepted', accepting()],
    ['failed', refusing('PDF_IS_IMAGE')],
  ] as const)('starts anew after an answer: %s', async (status, answer) => {
    const items = stubStorage();
    const { addFiles, nextKey, reached } = start();
    addFiles([pdf()]);
    (await nextKey()).answer(answer);
    await reached(status);
    await vi.waitFor(() => expect(items.size).toBe(0));
  });

  it('gives no key to a request with another password, if only the server has asked for one', async () => {
    stubStorage();
    const before = start();
    before.addFiles([pdf()]);
    (await before.nextKey()).answer(refusing('PASSWORD_INCORRECT'));
    before.submitPassword((await before.reached('locked')).id, 'MEER0107');
    const first = await before.nextKey();
    expect(first.field('pdf_password')).toBe('MEER0107');
    before.uploader.stop();

    const after = start();
    after.addFiles([pdf()]);
    const second = await after.nextKey();
    expect(second.field('pdf_password')).toBeNull();
    expect(second.key).not.toBe(first.key);
  });

  it('gives no key to a request with the other one of a file’s two passwords', async () => {
    stubStorage();
    const keys = new Map<string, string | undefined>();
    for (const password of ['Secret12', 'owner', 'Secret12']) {
      const { addFiles, reached, submitPassword, nextKey, uploader } = start();
      addFiles([new File([readFixture('r3')], 'a.pdf')]);
      submitPassword((await reached('locked')).id, password);
      const { key, field } = await nextKey();
      expect(field('pdf_password')).toBe(password);
      expect(keys.get(password) ?? key).toBe(key);
      keys.set(password, key);
      uploader.stop();
    }
    expect(new Set(keys.values()).size).toBe(2);
  });

  it('finds neither a password nor anything of the file in the storage', async () => {
    const items = stubStorage();
    const bytes = readFileSync(new URL('../../../demo/statements/axis-password.pdf', import.meta.url));
    const { addFiles, reached, submitPassword, nextKey } = start();
    addFiles([new File([new Uint8Array(bytes)], 'ravi-salary.pdf')]);
    const { id } = await reached('locked');
    submitPassword(id, 'MEER0107');
    const { key } = await nextKey();
    const [stored = ''] = items.values();
    expect(JSON.parse(stored)).toEqual({ [Object.keys(JSON.parse(stored))[0] ?? '']: key });
    expect(Object.keys(JSON.parse(stored))[0]).toMatch(/^[\w+/]{43}=$/);
  });

  it('is read before a file is picked, because the first access to it waits for the browser', async () => {
    const getItem = vi.fn(() => null);
    vi.stubGlobal('sessionStorage', { getItem, setItem: () => {} });
    const { prepare } = start();
    expect(getItem).not.toHaveBeenCalled();
    prepare();
    await eventually(() => expect(getItem).toHaveBeenCalled());
  });

  it.each([
    [
      'blocked',
      {
        getItem: () => {
          throw new DOMException('no', 'SecurityError');
        },
        setItem: () => {
          throw new DOMException('no', 'SecurityError');
        },
      },
    ],
    [
      'full',
      {
        getItem: () => null,
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      },
    ],
    ['changed by somebody else', { getItem: () => '[{"a":', setItem: () => {} }],
    ['of another shape', { getItem: () => '{"a":{"b":1},"c":"not a key"}', setItem: () => {} }],
  ])('does without a storage that is %s', async (_, storage) => {
    vi.stubGlobal('sessionStorage', storage);
    const { addFiles, nextKey, reached } = start();
    addFiles([pdf()]);
    const first = await nextKey();
    expect(first.key).toMatch(/^[0-9a-f]{32}$/);
    first.answer(accepting());
    await reached('accepted');
  });
});
