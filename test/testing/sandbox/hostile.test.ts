import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../src/testing/index.js';
import { guardRejections } from '../../../src/testing/pdf/guardRejections.js';
import { sampleBytes, uploadToSandbox } from '../upload.js';

const files = ['hdfc-nov-jan.pdf', 'kotak-password.pdf', 'axis-password.pdf', 'icici-scan.pdf'].map(
  sampleBytes,
);
const damage = fc.record({
  file: fc.constantFrom(...files),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(600),
  how: fc.constantFrom('cut', 'left out', 'zeroed', 'shuffled'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
});

function damaged({
  file,
  from,
  length,
  how,
  bytes,
}: typeof damage extends fc.Arbitrary<infer T> ? T : never) {
  const start = Math.floor(from * file.length);
  if (how === 'cut') return file.slice(0, start);
  const copy = file.slice();
  if (how === 'zeroed') return copy.fill(0, start, start + length);
  if (how === 'shuffled') {
    for (const [index, byte] of bytes.entries()) copy[(start + index * 97) % copy.length] = byte;
    return copy;
  }
  const result = new Uint8Array(start + Math.max(0, file.length - start - length));
  result.set(file.slice(0, start));
  result.set(file.slice(start + length), start);
  return result;
}

describe('any input', () => {
  // The runner's own listeners would count what pdf.js leaves behind: without them the process is as bare as a user's.
  const listeners = process.listeners('unhandledRejection');
  beforeAll(() => {
    process.removeAllListeners('unhandledRejection');
  });
  afterAll(() => {
    for (const listener of listeners) process.on('unhandledRejection', listener);
  });

  it('of random bytes gets a response', async () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.uint8Array().map((rest) => Buffer.concat([Buffer.from('%PDF-1.7\n'), rest])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const { status } = await uploadToSandbox(createSandbox(), { file: Uint8Array.from(content) });
        expect(status).toBe(400);
      }),
      { numRuns: 150 },
    );
  });

  it('of a damaged statement gets a response, and the process survives', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        const { status, body } = await uploadToSandbox(createSandbox(), {
          file: damaged(how),
          pdf_password: '87654321',
        });
        expect([200, 400]).toContain(status);
        expect(body).toBeTypeOf('object');
      }),
      { numRuns: 200 },
    );
  });

  it('of a random form gets a response', async () => {
    const text = fc.option(fc.oneof(fc.string(), fc.constantFrom('PDF', 'BASE64', 'sandbox-session')), {
      nil: null,
    });
    const fields = fc.record({ file: text, session_id: text, upload_type: text, bank_name: fc.string() });
    await fc.assert(
      fc.asyncProperty(fields, async (form) => {
        expect((await uploadToSandbox(createSandbox(), form)).status).toBeGreaterThanOrEqual(400);
      }),
    );
  });
});

describe('an unhandled rejection', () => {
  const listeners = process.listeners('unhandledRejection');
  const heard: unknown[] = [];
  const listener = (reason: unknown) => heard.push(reason);
  beforeAll(() => {
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', listener);
  });
  afterAll(() => {
    process.off('unhandledRejection', listener);
    for (const each of listeners) process.on('unhandledRejection', each);
  });

  it('reaches the host unless it comes from pdf.js, and leaves no listener', async () => {
    const mine = new TypeError('mine');
    await guardRejections(async () => {
      void Promise.reject(mine);
      expect(process.listenerCount('unhandledRejection')).toBe(2);
      return Promise.resolve();
    });
    expect(heard).toEqual([mine]);
    expect(process.listenerCount('unhandledRejection')).toBe(1);
  });
});
