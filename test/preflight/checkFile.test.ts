import { expect, test } from 'vitest';
import { checkFile } from '../../src/preflight/checkFile.js';

/** A file that tells a size of 0, as Chromium does of one that was deleted, or that an Android app hands over. */
function sizeless(read: () => Promise<ArrayBuffer>): Blob {
  return Object.defineProperties(new Blob(), { arrayBuffer: { value: read }, size: { value: 0 } });
}

test('a file that tells no size is read', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.7 and more').buffer;
  await expect(
    checkFile(
      sizeless(async () => bytes),
      100,
    ),
  ).resolves.toMatchObject({ ok: true });
  await expect(
    checkFile(
      sizeless(async () => bytes),
      10,
    ),
  ).resolves.toEqual({
    ok: false,
    error: { stage: 'file', code: 'file-too-large', limit: 10 },
  });
});

test('a deleted file cannot be read, and is not called empty', async () => {
  const gone = new DOMException('', 'NotFoundError');
  await expect(
    checkFile(
      sizeless(() => Promise.reject(gone)),
      100,
    ),
  ).rejects.toBe(gone);
  await expect(checkFile(new Blob(), 100)).resolves.toMatchObject({ error: { code: 'file-empty' } });
});

test.each([
  [0, true],
  [1_019, true],
  [1_020, false],
])('a header after %i other bytes is one of a PDF: %s', async (before, ok) => {
  const file = new Blob([new Uint8Array(before).fill(0xff), '%PDF-1.7']);
  expect((await checkFile(file, 10_000)).ok).toBe(ok);
});
