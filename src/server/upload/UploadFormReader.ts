import type { MultipartReader } from '../multipart/MultipartReader.js';
import type { PartHeader } from '../multipart/parsePartHeader.js';
import { invalidField, RouteError, malformed } from '../route/RouteError.js';

/** Ids end up in paths: of a dot alone, or two, no path is made. */
const sessionIdForm = /^(?!\.{1,2}$)[\w.:~-]{1,200}$/;
const bankNameForm = /^[\w&.() -]{1,100}$/;
/** One line, without control characters. */
// oxlint-disable-next-line no-control-regex -- control characters are what it keeps out
const oneLine = /^[^\0-\u{1f}\u{7f}]{0,256}$/u;

/** The text fields of the upload form and what each may hold. No other text field goes on. */
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['session_id', sessionIdForm],
  ['upload_type', /^(?:PDF|BASE64)$/],
  ['bank_name', bankNameForm],
  ['pdf_password', oneLine],
]);

/** Bytes of the longest value that any field may have. */
const longestValue = 1024;

/** Whether a text can be a session's id: up to 200 characters that need no escaping anywhere. */
export function isSessionId(text: string): boolean {
  return sessionIdForm.test(text);
}

/** Whether a form may have a text field of this name. */
function isUploadField(name: string): boolean {
  return forms.has(name);
}

/**
 * Adds a text field to those that came before.
 *
 * @throws RouteError for a field that is not documented, came before, or holds what it cannot hold
 */
function addUploadField(fields: Map<string, string>, name: string, value: string): void {
  if (name === 'file_url')
    throw new RouteError(400, 'INVALID_FILE_URL', 'A file has to be sent, not an address of one.');
  const form = forms.get(name);
  if (!form) throw invalidField('The form has a field that is not expected.');
  if (fields.has(name)) throw invalidField(`${name} was sent twice.`);
  if (value === '' && (name === 'bank_name' || name === 'pdf_password')) return;
  if (!form.test(value)) throw invalidField(`${name} is not valid.`);
  fields.set(name, name === 'bank_name' ? value.toLowerCase() : value);
}

/** What stands before the file: enough to decide whether it may be sent. */
export interface UploadHead {
  readonly sessionId: string;
  readonly uploadType: 'PDF' | 'BASE64';
  /** As the browser wrote it; `null` for `BASE64`, which carries none. */
  readonly fileName: string | null;
}

// oxlint-disable-next-line no-control-regex -- control characters are what it keeps out
const fileNameForm = /^[^\0-\u{1f}\u{7f}/\\]{1,255}$/u;

/** Reads the upload form part by part, and refuses what is not part of it as soon as it comes. */
export class UploadFormReader {
  /** The text fields so far, by name, in the order in which they came. */
  readonly fields: Map<string, string> = new Map();
  readonly #parts: MultipartReader;

  constructor(parts: MultipartReader) {
    this.#parts = parts;
  }

  /**
   * Reads up to the file's first byte. `session_id` and `upload_type` have to stand before it: nothing is sent on
   * unasked.
   */
  async readHead(): Promise<UploadHead> {
    for (;;) {
      const part = await this.#parts.nextPart();
      if (part === null) throw new RouteError(400, 'MISSING_FILE_OBJECT', 'The form has no file.');
      if (part.name === 'file') return this.#head(part);
      await this.#readField(part);
    }
  }

  /** The next bytes of the file; `null` at its end. */
  readFile(): Promise<Uint8Array | null> {
    return this.#parts.read();
  }

  /** Reads what follows the file. `bank_name` and `pdf_password` may; they are in `fields` then. */
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
    // Of a field that is refused anyhow not a byte is read.
    const value = isUploadField(part.name) ? await this.#readText() : '';
    addUploadField(this.fields, part.name, value);
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
