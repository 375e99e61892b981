import { createHash } from 'node:crypto';
import { createSandbox } from 'statement-uploader/testing';

/** The uploads that the endpoint received. */
export interface Ledger {
  /** Accepts a whole body, and responds as the API would. */
  readonly take: (upload: Upload) => Promise<Answer>;
  /** SHA-256 of the file of each statement that was stored, in order: twice means stored twice. */
  readonly stored: () => readonly string[];
}

/** One whole body. */
interface Upload {
  readonly contentType: string;
  readonly body: Buffer<ArrayBuffer>;
  /** `Idempotency-Key`; `null` when the request has none. */
  readonly key: string | null;
}

/** An answer of the API. */
interface Answer {
  readonly status: number;
  readonly body: string;
}

/** The same document without its padding, which the API ignores. */
export type Shrink = (hash: string, bytes: Buffer<ArrayBuffer>) => Buffer<ArrayBuffer>;

/** SHA-256 as hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * A ledger of what was stored, in front of the sandbox, which really reads each statement.
 *
 * With `honoursKeys` a key that was there before gets the first answer again, and nothing else keeps a statement from
 * being stored twice. Without, keys mean nothing, and what was stored before answers `STATEMENT_DUPLICATE`.
 */
export function createLedger(honoursKeys: boolean, shrink: Shrink): Ledger {
  const stored: string[] = [];
  const answers = new Map<string, Promise<Answer>>();
  const shared = createSandbox();

  async function store({ contentType, body }: Upload): Promise<Answer> {
    const form = await new Response(body, { headers: { 'Content-Type': contentType } }).formData();
    const file = form.get('file');
    const bytes =
      typeof file === 'string'
        ? Buffer.from(file, 'base64')
        : Buffer.from(file ? await file.arrayBuffer() : new ArrayBuffer(0));
    const hash = hashOf(bytes);
    const small = shrink(hash, bytes);
    form.set(
      'file',
      typeof file === 'string' ? small.toString('base64') : new File([small], 'statement.pdf'),
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
    take(upload) {
      if (!honoursKeys || upload.key === null) return store(upload);
      const known = answers.get(upload.key) ?? store(upload);
      answers.set(upload.key, known);
      return known;
    },
  };
}
