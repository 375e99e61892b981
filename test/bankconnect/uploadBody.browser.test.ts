import { expect, it } from 'vitest';
import { createUploadBody } from '../../src/bankconnect/uploadBody.js';

const slice = 3 * 1024 * 1024;

it.each([0, 1, slice - 1, slice, slice + 1, 25 * 1024 * 1024])(
  'a browser encodes %i bytes in slices that join to the same file',
  async (size) => {
    const bytes = new Uint8Array(size);
    for (let index = 0; index < size; index += 1) bytes[index] = (index * 31 + (index >> 8)) & 255;
    const body = await createUploadBody({
      file: new Blob([bytes], { type: 'application/pdf' }),
      fileName: 'a.pdf',
      sessionId: 's',
      bank: null,
      password: null,
      uploadType: 'BASE64',
    });
    if (!(body instanceof Blob)) throw new Error('Not a multipart Blob.');
    const form = await new Response(body, { headers: { 'content-type': body.type } }).formData();
    const text = form.get('file');
    if (typeof text !== 'string') throw new Error('Not a text field.');
    const decoded = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const digests = await Promise.all([decoded, bytes].map((data) => crypto.subtle.digest('SHA-256', data)));
    const [sent, given] = digests.map((digest) => new Uint8Array(digest).join(' '));
    expect(sent).toBe(given);
  },
);
