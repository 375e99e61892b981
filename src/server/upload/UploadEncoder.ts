import type { BodyHash } from '../idempotency/bodyHash.js';
import { RouteError } from '../route/RouteError.js';
import type { UploadFormReader, UploadHead } from './UploadFormReader.js';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const isLetter = new Uint8Array(256);
for (const letter of letters) isLetter[letter.charCodeAt(0)] = 1;
const padding = 61;

/** Checks Base64 text (RFC 4648, 4, without blanks or a `data:` prefix) while it passes by. */
export interface Base64Check {
  /** Throws a `RouteError` at the first byte that is wrong. */
  readonly add: (bytes: Uint8Array) => void;
  /** Throws a `RouteError` when what came is no whole number of groups of four. */
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
 * The form as the upstream gets it, written anew: the fields that were checked, the file's bytes as they come, and
 * nothing of the caller's but these. The last boundary is written only after the caller's whole form turned out to be
 * right, so that an upstream never takes a form that is refused half-way for a whole one.
 */
export class UploadEncoder {
  readonly boundary: string = `----route-${crypto.randomUUID()}`;
  readonly #form: UploadFormReader;
  readonly #head: UploadHead;
  readonly #fingerprint: BodyHash | null;
  readonly #base64: ReturnType<typeof createBase64Check> | null;
  readonly #limit: number;
  #size = 0;
  #next: 'head' | 'file' | 'nothing' = 'head';
  /** How many fields stand before the file. */
  #before = 0;

  /** @param maxFileSize bytes of the file itself, also when it comes as Base64 */
  constructor(form: UploadFormReader, head: UploadHead, maxFileSize: number, fingerprint: BodyHash | null) {
    this.#form = form;
    this.#head = head;
    this.#fingerprint = fingerprint;
    this.#base64 = head.uploadType === 'BASE64' ? createBase64Check() : null;
    this.#limit = this.#base64 ? 4 * Math.ceil(maxFileSize / 3) : maxFileSize;
  }

  /** The next bytes; `null` at the end. Rejects with a `RouteError` for what turns out to be wrong. */
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
    // Never the type that the caller gave it: a PDF is what it is sent as.
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
