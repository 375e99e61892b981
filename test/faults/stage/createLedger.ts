import { createHash } from 'node:crypto';
import { createSandbox } from 'statement-uploader/testing';

/** The uploads that the endpoint received. */
export interface Ledger {
  /** Accepts a whole body, and responds as the API would. */
  readonly take: (upload: Upload) => Promise<Answer & { readonly replayed: boolean }>;
  /** SHA-256 of the file of each statement that was stored, in order: twice means stored twice. */
  readonly stored: () => readonly string[];
}

/** One whole body. */
interface Upload {
  readonly contentType: string;
  readonly body: Buffer<ArrayBuffer>;
  /** `Idempotency-Key`; `null` when the request has none. */
  readonly key: string | null;
  /** What the API answers instead of storing the statement; `null` if it does not refuse it. */
  readonly refusal: Answer | null;
}

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** The same document without its padding, which the API ignores. */
export type Shrink = (hash: string, bytes: Buffer<ArrayBuffer>) => Buffer<ArrayBuffer>;

/** SHA-256 as hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What was sent, for comparison with another request. */
function describeForm(form: FormData, hash: string): string {
  const fields = [...form].filter(([name]) => name !== 'file').map((field) => JSON.stringify(field));
  return [...fields, hash].join();
}

/** Returns true if an answer is kept under its key. The route of `statement-uploader/server` keeps fewer. */
function isKept({ status }: Answer): boolean {
  return status < 500 && ![401, 402, 403, 408, 413, 425, 429].includes(status);
}

const otherUpload: Answer = {
  status: 422,
  body: JSON.stringify({ error: { code: 'not-accepted', message: 'This key was used for another upload.' } }),
};

/**
 * A ledger of what was stored, in front of the sandbox, which really reads each statement.
 *
 * With `honoursKeys`, a key that was there before gets its first answer again, also if that was a refusal, and nothing
 * else keeps a statement from being stored twice. A key does not fit another upload. Without `honoursKeys`, keys mean
 * nothing, and what was stored before answers `STATEMENT_DUPLICATE`.
 */
export function createLedger(honoursKeys: boolean, shrink: Shrink): Ledger {
  const stored: string[] = [];
  const answers = new Map<string, { readonly sent: string; readonly answer: Promise<Answer> }>();
  const shared = createSandbox();

  async function store(form: FormData, bytes: Buffer<ArrayBuffer>, hash: string): Promise<Answer> {
    const small = shrink(hash, bytes);
    form.set(
      'file',
      typeof form.get('file') === 'string' ? small.toString('base64') : new File([small], 'statement.pdf'),
    );
    // A new sandbox has no earlier statements, so that only the key identifies a duplicate.
    const sandbox = honoursKeys ? createSandbox() : shared;
    const response = await sandbox(
      new Request('http://localhost/?identity=true', { method: 'POST', body: form }),
    );
    if (response.ok) stored.push(hash);
    return { status: response.status, body: await response.text() };
  }

  return {
    stored: () => stored,
    async take({ body, contentType, key, refusal }) {
      const form = await new Response(body, { headers: { 'Content-Type': contentType } }).formData();
      const file = form.get('file');
      const bytes =
        typeof file === 'string'
          ? Buffer.from(file, 'base64')
          : Buffer.from(file ? await file.arrayBuffer() : new ArrayBuffer(0));
      const hash = hashOf(bytes);
      const sent = describeForm(form, hash);
      const known = key === null ? undefined : answers.get(key);
      if (known) return { ...(known.sent === sent ? await known.answer : otherUpload), replayed: true };

      const answer = refusal ? Promise.resolve(refusal) : store(form, bytes, hash);
      if (!honoursKeys || key === null) return { ...(await answer), replayed: false };
      answers.set(key, { sent, answer });
      const given = await answer;
      if (!isKept(given)) answers.delete(key);
      return { ...given, replayed: false };
    },
  };
}
