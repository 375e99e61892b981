import type { MultipartReader } from '../multipart/MultipartReader.js';
import type { PartHeader } from '../multipart/parsePartHeader.js';
import { invalidField, RouteError, malformed } from '../route/RouteError.js';

/** Session ids become path segments, so that `.` and `..` are not allowed. */
const sessionIdForm = /^(?!\.{1,2}$)[\w.:~-]{1,200}$/;
const bankNameForm = /^[\w&.() -]{1,100}$/;
/** One line, without control characters. */
// oxlint-disable-next-line no-control-regex -- control characters are what it keeps out
const oneLine = /^[^\0-\u{1f}\u{7f}]{0,256}$/u;

/** The text fields of the upload form, with their allowed values. Any other text field is rejected. */
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['session_id', sessionIdForm],
  ['upload_type', /^(?:PDF|BASE64)$/],
  ['bank_name', bankNameForm],
  ['pdf_password', oneLine],
]);

/** Maximum bytes of a field's value. */
const longestValue = 1024;

/** Returns whether a text can be a session id: up to 200 characters that never need escaping. */
export function isSessionId(text: string): boolean {
  return sessionIdForm.test(text);
}

/** The form's content before the file: enough to decide whether the file may be sent. */
export interface UploadHead {
  readonly sessionId: string;
  readonly uploadType: 'PDF' | 'BASE64';
  /** As the browser wrote it; `null` for `BASE64`, which has no file name. */
  readonly fileName: string | null;
}

// oxlint-disable-next-line no-control-regex -- control characters are what it keeps out
const fileNameForm = /^[^\0-\u{1f}\u{7f}/\\]{1,255}$/u;

/** Reads the upload form part by part, and rejects an unexpected part as soon as it arrives. */
export class UploadFormReader {
  /** The text fields so far, by name, in order of arrival. */
  readonly fields: Map<string, string> = new Map();
  readonly #parts: MultipartReader;
  /** Every field that was sent, empty ones too, so that a form has at most one part for each. */
  readonly #seen: Set<string> = new Set();

  constructor(parts: MultipartReader) {
    this.#parts = parts;
  }

  /**
   * Reads up to the file's first byte. `session_id` and `upload_type` must precede it, because nothing is forwarded
   * before the caller has been authorized.
   */
  async readHead(): Promise<UploadHead> {
    for (;;) {
      const part = await this.#parts.nextPart();
      if (part === null) throw new RouteError(400, 'MISSING_FILE_OBJECT', 'The form has no file.');
      if (part.name === 'file') return this.#head(part);
      await this.#readField(part);
    }
  }

  /** Resolves to the next bytes of the file; `null` at its end. */
  readFile(): Promise<Uint8Array | null> {
    return this.#parts.read();
  }

  /** Reads the parts after the file. `bank_name` and `pdf_password` may be among them; they are added to `fields`. */
  async readTail(): Promise<void> {
    for (;;) {
      const part = await this.#parts.nextPart();
      if (part === null) return;
      if (part.name === 'file') throw invalidField('file was sent twice.');
      await this.#readField(part);
    }
  }

  #head({ fileName, contentType }: PartHeader): UploadHead {
    const sessionId = this.fields.get('session_id');
    const uploadType = this.fields.get('upload_type');
    if (sessionId === undefined) throw invalidField('session_id has to stand before the file.');
    if (uploadType === undefined) throw invalidField('upload_type has to stand before the file.');
    if (/^(?:multipart|message)\//.test(contentType ?? '')) throw malformed('The file is a form of its own.');
    if (uploadType === 'BASE64') {
      if (fileName !== null)
        throw new RouteError(400, 'INVALID_BASE_64', 'With BASE64 the file has to be a text field.');
      return { sessionId, uploadType, fileName };
    }
    if (fileName === null) throw malformed('With PDF the file has to be a file part.');
    if (fileName === '') throw new RouteError(400, 'MISSING_FILE_OBJECT', 'No file was chosen.');
    if (!fileNameForm.test(fileName)) throw malformed('The name of the file is not valid.');
    return { sessionId, uploadType: 'PDF', fileName };
  }

  async #readField(part: PartHeader): Promise<void> {
    if (part.fileName !== null) throw invalidField('A field was sent as a file.');
    if (part.contentType !== null && part.contentType !== 'text/plain')
      throw invalidField('A field has to be plain text.');
    const { name } = part;
    // Refused by its name, before its value is read.
    if (name === 'file_url')
      throw new RouteError(400, 'INVALID_FILE_URL', 'A file has to be sent, not an address of one.');
    const form = forms.get(name);
    if (!form) throw invalidField('The form has a field that is not expected.');
    if (this.#seen.has(name)) throw invalidField(`${name} was sent twice.`);
    this.#seen.add(name);
    const value = await this.#readText();
    if (value === '' && (name === 'bank_name' || name === 'pdf_password')) return;
    if (!form.test(value)) throw invalidField(`${name} is not valid.`);
    this.fields.set(name, name === 'bank_name' ? value.toLowerCase() : value);
  }

  async #readText(): Promise<string> {
    const bytes: number[] = [];
    for (;;) {
      const chunk = await this.#parts.read();
      if (chunk === null) break;
      if (bytes.length + chunk.length > longestValue) throw invalidField('A field is too long.');
      bytes.push(...chunk);
    }
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
    } catch {
      throw invalidField('A field is not UTF-8.');
    }
  }
}
