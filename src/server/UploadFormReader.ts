import { invalidField } from './invalidField.js';
import { malformed } from './malformed.js';
import type { MultipartReader } from './MultipartReader.js';
import type { PartHeader } from './parsePartHeader.js';
import { RouteError } from './Refusal.js';
import { addUploadField, isUploadField, longestValue } from './uploadFields.js';

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

  /** Reads up to the file's first byte. `session_id` and `upload_type` have to stand before it: nothing is sent on unasked. */
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
