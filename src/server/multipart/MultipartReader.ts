import { malformed } from '../route/RouteError.js';
import { createByteSearch } from './byteSearch.js';
import { parsePartHeader, type PartHeader } from './parsePartHeader.js';

/** A pull-based source of a request's bytes: supplies a chunk only when asked. */
export interface ByteSource {
  /**
   * Resolves to the next bytes, at least one; `null` at the end. Rejects with a `RouteError`, or the error that broke
   * the body.
   */
  readonly read: () => Promise<Uint8Array | null>;
}

/** Bytes. Browsers write less than 500. */
const longestHeader = 2048;
/** Bytes after the last delimiter: the customary line break. Anything more is not part of a form. */
const longestEpilogue = 2;

const encoder = new TextEncoder();
const findHeaderEnd = createByteSearch(encoder.encode('\r\n\r\n'));
const lineBreak = encoder.encode('\r\n');
const nothing = new Uint8Array();
const carriageReturn = 13;
const lineFeed = 10;
const dash = 45;

/**
 * Streams a `multipart/form-data` body (RFC 7578): call `nextPart()`, then `read()` until it resolves to `null`, and
 * repeat. Buffers no more than a chunk and an incomplete delimiter or header, and pulls the next chunk only when asked
 * for bytes, so that back-pressure reaches the sender.
 *
 * As strict as browsers are: no preamble, no epilogue except a line break, no whitespace after a boundary, no bare line
 * feeds. Rejects with a `RouteError` for a malformed or truncated body.
 */
export class MultipartReader {
  readonly #source: ByteSource;
  readonly #delimiter: Uint8Array;
  readonly #findDelimiter: (bytes: Uint8Array, from: number) => number;
  /** Starts as a line break, because the first delimiter, unlike all others, has none before it. */
  #buffer: Uint8Array = lineBreak;
  #start = 0;
  #ended = false;

  constructor(source: ByteSource, boundary: string) {
    this.#source = source;
    this.#delimiter = encoder.encode(`\r\n--${boundary}`);
    this.#findDelimiter = createByteSearch(this.#delimiter);
  }

  /**
   * Resolves to the header of the next part, once the previous part has been read to its end; `null` after the last
   * part.
   */
  async nextPart(): Promise<PartHeader | null> {
    if (this.#buffer === lineBreak && (await this.read()) !== null)
      throw malformed('The body does not start with its boundary.');
    if (this.#ended) return null;
    let end = findHeaderEnd(this.#buffer, this.#start);
    while (end < 0 && this.#left() <= longestHeader) {
      // Goes on where the last search ended: a header may arrive byte by byte.
      const searched = Math.max(0, this.#left() - 3);
      await this.#more();
      end = findHeaderEnd(this.#buffer, this.#start + searched);
    }
    if (end < 0 || end - this.#start > longestHeader) throw malformed('The header of a part is too long.');
    const header = this.#buffer.subarray(this.#start, end);
    this.#start = end + 4;
    return parsePartHeader(header);
  }

  /** Resolves to the next bytes of the part, as a view of the received chunk; `null` at its end. */
  read(): Promise<Uint8Array | null> {
    return Promise.resolve(this.#next());
  }

  /**
   * Implements {@link read}, synchronously if data is buffered. Every chunk of a file passes through here, and each
   * `async` function on the way would leave half a KiB of garbage per chunk (docs/scale.md, "Memory").
   */
  #next(): Uint8Array | Promise<Uint8Array | null> {
    const found = this.#findDelimiter(this.#buffer, this.#start);
    if (found === this.#start) return this.#passDelimiter();
    const end = found < 0 ? this.#buffer.length - this.#beginning() : found;
    if (end === this.#start) return this.#source.read().then(this.#goOn);
    const chunk = this.#buffer.subarray(this.#start, end);
    this.#start = end;
    // Drop a chunk that was passed on whole: its receiver may free the memory before the next chunk arrives.
    if (end === this.#buffer.length) this.#hold(nothing);
    return chunk;
  }

  readonly #goOn = (chunk: Uint8Array | null): Uint8Array | Promise<Uint8Array | null> => {
    this.#add(chunk);
    return this.#next();
  };

  #left(): number {
    return this.#buffer.length - this.#start;
  }

  /** Returns how many bytes at the buffer's end may start a delimiter that continues in the next chunk. */
  #beginning(): number {
    const { length } = this.#buffer;
    const longest = Math.min(this.#delimiter.length - 1, this.#left());
    // A delimiter has a carriage return at its start, and nowhere else: the last one decides.
    let count = 1;
    while (count <= longest && this.#buffer[length - count] !== carriageReturn) count += 1;
    if (count > longest) return 0;
    for (let index = 1; index < count; index += 1)
      if (this.#buffer[length - count + index] !== this.#delimiter[index]) return 0;
    return count;
  }

  async #more(): Promise<void> {
    this.#add(await this.#source.read());
  }

  #add(chunk: Uint8Array | null): void {
    if (chunk === null) throw malformed('The body ends too early.');
    const left = this.#left();
    if (left === 0) {
      this.#hold(chunk);
      return;
    }
    const joined = new Uint8Array(left + chunk.length);
    joined.set(this.#buffer.subarray(this.#start));
    joined.set(chunk, left);
    this.#hold(joined);
  }

  #hold(bytes: Uint8Array): void {
    this.#buffer = bytes;
    this.#start = 0;
  }

  async #passDelimiter(): Promise<null> {
    const after = this.#delimiter.length;
    while (this.#left() < after + 2) await this.#more();
    const first = this.#buffer[this.#start + after];
    const second = this.#buffer[this.#start + after + 1];
    this.#start += after + 2;
    if (first === dash && second === dash) await this.#end();
    else if (first !== carriageReturn || second !== lineFeed)
      throw malformed('A boundary is not followed by a line break.');
    return null;
  }

  async #end(): Promise<void> {
    this.#ended = true;
    const epilogue: number[] = [...this.#buffer.subarray(this.#start, this.#start + longestEpilogue + 1)];
    for (;;) {
      if (epilogue.length > longestEpilogue || epilogue.some((byte, index) => byte !== lineBreak[index]))
        throw malformed('Something follows the last boundary.');
      const chunk = await this.#source.read();
      if (chunk === null) return;
      epilogue.push(...chunk.subarray(0, longestEpilogue + 1));
    }
  }
}
