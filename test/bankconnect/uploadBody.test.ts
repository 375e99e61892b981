import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createUploadBody, type UploadFields } from '../../src/bankconnect/uploadBody.js';

const mebibyte = 1024 * 1024;
const slice = 3 * mebibyte;

function bytesOf(size: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) & 255);
}

function formOf(changes: Partial<UploadFields> = {}): UploadFields {
  return {
    file: new Blob([bytesOf(1000)], { type: 'application/pdf' }),
    fileName: 'March 2024.pdf',
    sessionId: 'session',
    bank: null,
    password: null,
    uploadType: 'PDF',
    ...changes,
  };
}

/** What a server reads out of a body. */
async function readBody(body: FormData | Blob): Promise<FormData> {
  return body instanceof FormData
    ? body
    : new Response(body, { headers: { 'content-type': body.type } }).formData();
}

/** The decoded bytes of a text field. */
function decode(text: FormDataEntryValue | null | undefined): Buffer {
  if (typeof text !== 'string') throw new Error('Not a text field.');
  expect(/^[A-Za-z0-9+/]*={0,2}$/.test(text)).toBe(true);
  return Buffer.from(text, 'base64');
}

function digest(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

async function readEntries(changes: Partial<UploadFields>): Promise<[string, FormDataEntryValue][]> {
  return [...(await readBody(await createUploadBody(formOf(changes))))];
}

describe('an upload of the file itself', () => {
  it('puts the file last, with its name and unchanged bytes', async () => {
    const entries = await readEntries({ bank: 'PUNE Merchants', password: 'Söme pass' });
    const file = entries.pop()?.[1];
    expect(entries).toEqual([
      ['session_id', 'session'],
      ['upload_type', 'PDF'],
      ['bank_name', 'pune merchants'],
      ['pdf_password', 'Söme pass'],
    ]);
    expect(file).toMatchObject({ name: 'March 2024.pdf', type: 'application/pdf', size: 1000 });
    expect(file instanceof Blob && new Uint8Array(await file.arrayBuffer())).toEqual(bytesOf(1000));
  });

  it.each(['PDF', 'BASE64'] as const)(
    'as %s leaves out a bank and a password that are not there',
    async (uploadType) => {
      for (const changes of [
        { bank: null, password: null },
        { bank: '', password: '' },
      ]) {
        const names = (await readEntries({ ...changes, uploadType })).map(([name]) => name);
        expect(names).toEqual(['session_id', 'upload_type', 'file']);
      }
    },
  );
});

describe('an upload as Base64', () => {
  it.each([0, 1, 2, 3, 24 * 1024 + 1, slice - 1, slice, slice + 1, slice + 2, 2 * slice + 1])(
    'is one text field that decodes to the same %i bytes',
    async (size) => {
      const bytes = bytesOf(size);
      const entries = await readEntries({ file: new Blob([bytes]), uploadType: 'BASE64' });
      const [name, text] = entries.pop() ?? [];
      expect(name).toBe('file');
      expect(decode(text).equals(bytes)).toBe(true);
    },
  );

  it('encodes a file of 25 MiB without keeping it as a string', async () => {
    const bytes = bytesOf(25 * mebibyte);
    const body = await createUploadBody(formOf({ file: new Blob([bytes]), uploadType: 'BASE64' }));
    const text = (await readBody(body)).get('file');
    expect(digest(decode(text))).toBe(digest(bytes));
  });

  it('has no file name, and a content type that a Blob preserves', async () => {
    const body = await createUploadBody(formOf({ uploadType: 'BASE64' }));
    expect(body.constructor).toBe(Blob);
    const multipart = body instanceof Blob ? body : new Blob();
    expect(multipart.type).toMatch(/^multipart\/form-data; boundary=[-a-z0-9]{1,70}$/);
    const text = await multipart.text();
    expect(text).not.toContain('filename');
    expect(text.split(multipart.type.replace(/.*=/, '--'))).toHaveLength(5);
  });

  it('encodes fields as the browser encodes a form', async () => {
    const value = fc.string({ unit: 'binary', minLength: 1 });
    await fc.assert(
      fc.asyncProperty(value, value, async (sessionId, password) => {
        const entries = await readEntries({ sessionId, password, uploadType: 'BASE64', file: new Blob() });
        const form = new FormData();
        form.append('session_id', sessionId);
        form.append('upload_type', 'BASE64');
        form.append('pdf_password', password);
        form.append('file', '');
        const sent = [...(await new Response(form).formData())];
        expect(entries).toEqual(sent.map(([name, text]) => [name, text]));
      }),
    );
  });

  it.each(['a\rb', 'a\nb', 'a\r\nb', '\n\r'])(
    'writes the line breaks of %j as a form does',
    async (sessionId) => {
      const entries = await readEntries({ sessionId, uploadType: 'BASE64' });
      expect(entries[0]).toEqual(['session_id', sessionId.replaceAll(/\r\n|\r|\n/g, '\r\n')]);
    },
  );

  it('rejects if the file cannot be read', async () => {
    const file = new Blob(['x']);
    const gone = new DOMException('Gone', 'NotReadableError');
    file.slice = () => {
      throw gone;
    };
    await expect(createUploadBody(formOf({ file, uploadType: 'BASE64' }))).rejects.toBe(gone);
  });
});
