import { describe, expect, it, vi } from 'vitest';
import { apiErrorCodes } from '../../../src/errors/ApiErrorCode.js';
import { createSandbox, LostAnswerError, scenarios, type ScenarioName } from '../../../src/testing/index.js';
import { formOf, sampleBytes, uploadToSandbox, type Fields } from '../upload.js';

const named = (scenario: string) => ({ name: `march--${scenario}.pdf` });
const answered = Object.entries(scenarios).flatMap(([name, what]) => {
  const status = /^\d{3}/.exec(what)?.[0];
  return status === undefined ? [] : [{ name, what, status: Number(status) }];
});

describe('a scenario', () => {
  it.each(answered)('$name responds as documented: $what', async ({ name, what, status }) => {
    const answer = await uploadToSandbox(createSandbox(), named(name));
    expect(answer.status).toBe(status);
    const code = /^\d+ ([A-Z][A-Z_\d]+)$/.exec(what)?.[1];
    if (code !== undefined) expect(answer.body).toMatchObject({ error: { code } });
    const old = /status (\d)/.exec(what)?.[1];
    if (old !== undefined) expect(answer.body).toEqual({ message: expect.any(String), status: Number(old) });
    if (what.includes('HTML') || what.includes('page that')) expect(answer.text).toMatch(/^<html>/);
    if (what.includes('empty body')) expect(answer.text).toBe('');
    if (what.includes('`detail`')) expect(answer.body).toEqual({ detail: expect.any(String) });
  });

  it('exists for every code of the API', () => {
    const names = apiErrorCodes.map((code) => code.toLowerCase().replaceAll('_', '-'));
    expect(Object.keys(scenarios)).toEqual(expect.arrayContaining(names));
  });

  it('sends Retry-After', async () => {
    const answer = await uploadToSandbox(createSandbox(), named('too-many-requests'));
    expect(answer.headers.get('retry-after')).toBe('2');
  });

  it('can lose the response to an accepted statement', async () => {
    const sandbox = createSandbox();
    await expect(uploadToSandbox(sandbox, named('lost-answer-once'))).rejects.toEqual(
      new LostAnswerError(true),
    );
    expect((await uploadToSandbox(sandbox, named('lost-answer-once'))).body).toMatchObject({
      error: { code: 'STATEMENT_DUPLICATE' },
    });
  });

  it('can close the connection before anything is accepted', async () => {
    const sandbox = createSandbox();
    await expect(uploadToSandbox(sandbox, named('connection-reset-once'))).rejects.toEqual(
      new LostAnswerError(false),
    );
    expect((await uploadToSandbox(sandbox, named('connection-reset-once'))).status).toBe(200);
  });

  it('can withhold the response until the caller aborts', async () => {
    const giveUp = new AbortController();
    const request = new Request('https://x.example/', {
      method: 'POST',
      body: formOf(named('silent')),
      signal: giveUp.signal,
    });
    const silence = createSandbox()(request);
    giveUp.abort();
    await expect(silence).rejects.toBeInstanceOf(LostAnswerError);
  });

  it('can delay the details', async () => {
    const sandbox = createSandbox();
    const later = await uploadToSandbox(sandbox, named('details-follow'), '?identity=true&progress=true');
    expect(later).toMatchObject({
      status: 200,
      body: { status: 1, identity: null, account_id: null, progress: [{ identity_status: 'processing' }] },
    });
    expect((await uploadToSandbox(sandbox)).body).toMatchObject({ error: { code: 'STATEMENT_DUPLICATE' } });
  });
});

describe('a scenario is chosen', () => {
  const unavailable = { status: 503 };

  it('by the name of the file, with or without an extension', async () => {
    expect(await uploadToSandbox(createSandbox(), { name: 'a--b--service-unavailable.PDF' })).toMatchObject(
      unavailable,
    );
    expect(await uploadToSandbox(createSandbox(), { name: 'a--service-unavailable' })).toMatchObject(
      unavailable,
    );
  });

  it('by the session’s id, which still names a session', async () => {
    const session_id = 'sandbox-session.3--service-unavailable-once';
    const sandbox = createSandbox();
    expect(await uploadToSandbox(sandbox, { session_id })).toMatchObject(unavailable);
    expect((await uploadToSandbox(sandbox, { session_id })).status).toBe(200);
  });

  it('by the session’s id for BASE64, which has no file name', async () => {
    const file = Buffer.from(sampleBytes('hdfc-nov-jan.pdf')).toString('base64');
    const session_id = 'sandbox-session--service-unavailable';
    expect(await uploadToSandbox(createSandbox(), { file, upload_type: 'BASE64', session_id })).toMatchObject(
      unavailable,
    );
  });

  it('by the option: for all requests, or for some', async () => {
    expect(await uploadToSandbox(createSandbox({ scenario: 'service-unavailable' }))).toMatchObject(
      unavailable,
    );
    const seen: unknown[] = [];
    const sandbox = createSandbox({
      scenario: (request) => {
        seen.push(request);
        return request.attempt < 3 ? 'bad-gateway' : undefined;
      },
    });
    const statuses = [
      await uploadToSandbox(sandbox),
      await uploadToSandbox(sandbox),
      await uploadToSandbox(sandbox),
    ].map(({ status }) => status);
    expect(statuses).toEqual([502, 502, 200]);
    expect(seen[1]).toEqual({
      sessionId: 'sandbox-session',
      fileName: 'statement.pdf',
      bank: null,
      uploadType: 'PDF',
      attempt: 2,
    });
  });

  it('once for each file, if the scenario ends in -once', async () => {
    const sandbox = createSandbox({ scenario: 'bad-gateway-once' });
    const other = { file: sampleBytes('icici-nov-apr.pdf') };
    expect((await uploadToSandbox(sandbox)).status).toBe(502);
    expect((await uploadToSandbox(sandbox, other)).status).toBe(502);
    expect((await uploadToSandbox(sandbox)).status).toBe(200);
    expect((await uploadToSandbox(sandbox, other)).status).toBe(200);
  });

  it.each(['march--april.pdf', '--.pdf', 'a--toString.pdf', 'a--constructor.pdf', 'a--once.pdf'])(
    'not by %s: it names none',
    async (name) => {
      expect((await uploadToSandbox(createSandbox(), { name })).status).toBe(200);
    },
  );

  it('for a form without a file too', async () => {
    const scenario: ScenarioName = 'service-unavailable';
    expect(await uploadToSandbox(createSandbox({ scenario }), { file: null })).toMatchObject(unavailable);
  });
});

describe('readingTime', () => {
  const post = (fields: Fields, signal?: AbortSignal) =>
    new Request('https://x.example/', { method: 'POST', body: formOf(fields), signal: signal ?? null });

  it('delays the response', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    await createSandbox({ readingTime: 61 })(post({}));
    expect(timers.mock.calls.map(([, delay]) => delay)).toContain(61);
    timers.mockRestore();
  });

  it('ends when the caller aborts', async () => {
    const giveUp = new AbortController();
    const answer = createSandbox({ readingTime: 3_600_000 })(post(named('slow-reading'), giveUp.signal));
    giveUp.abort();
    await expect(answer).resolves.toBeInstanceOf(Response);
  });

  it('does not apply to requests rejected before reading', async () => {
    const answer = createSandbox({ readingTime: 3_600_000 })(post({ session_id: 'nobody-made-it' }));
    await expect(answer).resolves.toMatchObject({ status: 404 });
  });
});
