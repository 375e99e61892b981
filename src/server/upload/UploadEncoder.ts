import type { BodyHash } from '../idempotency/bodyHash.js';
import { RouteError } from '../route/RouteError.js';
import type { UploadFormReader, UploadHead } from './UploadFormReader.js';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const isLetter = new Uint8Array(256);
for (const letter of letters) isLetter[letter.charCodeAt(0)] = 1;
const padding = 61;

/** Validates streamed Base64 text (RFC 4648, 4, without whitespace or a `data:` prefix). */
export interface Base64Check {
  /** Throws a `RouteError` for an invalid byte. */
  readonly add: (bytes: Uint8Array) => void;
  /** Throws a `RouteError` when the length is not a multiple of four. */
  readonly end: () => void;
}

const invalid = (): RouteError => new RouteError(400, 'INVALID_BASE_64', 'The file is not Base64.');

export function createBase64Check(): Base64Check {
  let length = 0;
  let padded = 0;
  return {
    add: (bytes) => {
      length += bytes.length;
      for (const byte of bytes) {
        if (byte === padding) padded += 1;
        else if (padded > 0 || isLetter[byte] === 0) throw invalid();
      }
      if (padded > 2) throw invalid();
    },
    end: () => {
      if (length % 4 !== 0) throw invalid();
    },
  };
}

const encoder = new TextEncoder();

/**
 * Re-encodes the form for the upstream: the validated fields, the file's bytes as they arrive, and nothing else from
 * the caller. Writes the last boundary only once the caller's whole form has been validated, so that an upstream never
 * takes a form rejected midway for a complete one.
 */
export class UploadEncoder {
  readonly boundary: string = `----route-${crypto.randomUUID()}`;
  readonly #form: UploadFormReader;
  readonly #head: UploadHead;
  readonly #fingerprint: BodyHash | null;
  readonly #base64: ReturnType<typeof createBase64Check> | null;
  readonly #limit: number;
  readonly #beforeEnd: () => Promise<void>;
  #size = 0;
  #next: 'head' | 'file' | 'nothing' = 'head';
  /** Number of fields written before the file. */
  #before = 0;

  /**
   * @param maxFileSize bytes of the file itself; of the decoded file for Base64
   * @param beforeEnd called when the caller's whole form is valid, before the last boundary makes it complete
   */
  constructor(
    form: UploadFormReader,
    head: UploadHead,
    maxFileSize: number,
    fingerprint: BodyHash | null,
    beforeEnd: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.#form = form;
    this.#head = head;
    this.#fingerprint = fingerprint;
    this.#beforeEnd = beforeEnd;
    this.#base64 = head.uploadType === 'BASE64' ? createBase64Check() : null;
    this.#limit = this.#base64 ? 4 * Math.ceil(maxFileSize / 3) : maxFileSize;
  }

  /** Resolves to the next bytes; `null` at the end. Rejects with a `RouteError` if the form turns out to be invalid. */
  next(): Promise<Uint8Array | null> {
    if (this.#next === 'nothing') return Promise.resolve(null);
    if (this.#next === 'file') return this.#form.readFile().then(this.#pass);
    this.#next = 'file';
    return Promise.resolve(this.#writeHead());
  }

  readonly #pass = (chunk: Uint8Array | null): Uint8Array | Promise<Uint8Array> => {
    if (chunk === null) return this.#end();
    this.#check(chunk);
    return chunk;
  };

  async #end(): Promise<Uint8Array> {
    this.#next = 'nothing';
    this.#base64?.end();
    if (this.#size === 0) throw new RouteError(400, 'EMPTY_FILE', 'The file is empty.');
    await this.#form.readTail();
    await this.#beforeEnd();
    return encoder.encode(`\r\n${this.#fields(this.#before)}--${this.boundary}--\r\n`);
  }

  #check(chunk: Uint8Array): void {
    this.#size += chunk.length;
    if (this.#size > this.#limit) throw new RouteError(413, 'too-large-for-server', 'The file is too large.');
    this.#base64?.add(chunk);
    this.#fingerprint?.update(chunk);
  }

  #writeHead(): Uint8Array {
    const { fileName } = this.#head;
    const fields = this.#fields(0);
    this.#before = this.#form.fields.size;
    // Never the caller's content type: the file is always sent as a PDF.
    const file = fileName === null ? '' : `; filename="${fileName}"\r\nContent-Type: application/pdf`;
    return encoder.encode(
      `${fields}--${this.boundary}\r\nContent-Disposition: form-data; name="file"${file}\r\n\r\n`,
    );
  }

  #fields(from: number): string {
    return [...this.#form.fields]
      .slice(from)
      .map(
        ([name, value]) =>
          `--${this.boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      .join('');
  }
}
