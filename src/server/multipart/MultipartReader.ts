import { malformed } from '../route/RouteError.js';
import { createByteSearch } from './byteSearch.js';
import { parsePartHeader, type PartHeader } from './parsePartHeader.js';

/** Where a request's bytes come from, chunk by chunk, only as fast as they are asked for. */
export interface ByteSource {
  /** The next bytes, at least one; `null` at the end. Rejects with a `RouteError`, or with what broke the body. */
  readonly read: () => Promise<Uint8Array | null>;
}

/** Bytes. What browsers write is under 500. */
const longestHeader = 2048;
/** A line break after the last delimiter is customary; whatever else follows was not meant for a form. */
const longestEpilogue = 2;

const encoder = new TextEncoder();
const findHeaderEnd = createByteSearch(encoder.encode('\r\n\r\n'));
const lineBreak = encoder.encode('\r\n');
const nothing = new Uint8Array();
const carriageReturn = 13;
const lineFeed = 10;
const dash = 45;

/**
 * Reads a `multipart/form-data` body (RFC 7578) as it comes: `nextPart()`, then `read()` until `null`, and so on. It
 * holds one chunk of the body and no more, and takes the next one only when it is asked for bytes, so that
 * back-pressure reaches the sender.
 *
 * As strict as browsers are: no preamble, no epilogue, no blanks after a boundary, no bare line feeds. What is not well
 * formed rejects with a `RouteError`, as does a body that ends too early.
 */
export class MultipartReader {
  readonly #source: ByteSource;
  readonly #delimiter: Uint8Array;
  readonly #findDelimiter: (bytes: Uint8Array, from: number) => number;
  /** Starts as the line break that stands before every delimiter but the first. */
  #buffer: Uint8Array = lineBreak;
  #start = 0;
  #ended = false;

  constructor(source: ByteSource, boundary: string) {
    this.#source = source;
    this.#delimiter = encoder.encode(`\r\n--${boundary}`);
    this.#findDelimiter = createByteSearch(this.#delimiter);
  }

  /** The header of the next part, once the part before was read to its end; `null` when the body is over. */
  async nextPart(): Promise<PartHeader | null> {
    if (this.#buffer === lineBreak && (await this.read()) !== null)
      throw malformed('The body does not start with its boundary.');
    if (this.#ended) return null;
    let end = findHeaderEnd(this.#buffer, this.#start);
    while (end < 0) {
      if (this.#left() > longestHeader) break;
      await this.#more();
      end = findHeaderEnd(this.#buffer, this.#start);
    }
    if (end < 0 || end - this.#start > longestHeader) throw malformed('The header of a part is too long.');
    const header = this.#buffer.subarray(this.#start, end);
    this.#start = end + 4;
    return parsePartHeader(header);
  }

  /** The next bytes of the part, a view into what was received; `null` at its end. */
  read(): Promise<Uint8Array | null> {
    return Promise.resolve(this.#next());
  }

  /**
   * What {@link read} comes to, at once if it is there. Every chunk of a file passes here, and each `async` function on
   * its way would leave half a KiB of garbage a chunk (docs/scale.md, "Memory").
   */
  #next(): Uint8Array | Promise<Uint8Array | null> {
    const found = this.#findDelimiter(this.#buffer, this.#start);
    if (found === this.#start) return this.#passDelimiter();
    const end = found < 0 ? this.#buffer.length - this.#beginning() : found;
    if (end === this.#start) return this.#source.read().then(this.#goOn);
    const chunk = this.#buffer.subarray(this.#start, end);
    this.#start = end;
    // What was passed on whole is the receiver's, who may be done with its memory before the next chunk is here.
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

  /** How many bytes at the end of the buffer can be the beginning of a delimiter that goes on in the next chunk. */
  #beginning(): number {
    const { length } = this.#buffer;
    const longest = Math.min(this.#delimiter.length - 1, this.#left());
    for (let count = longest; count > 0; count -= 1) {
      let same = 0;
      while (same < count && this.#buffer[length - count + same] === this.#delimiter[same]) same += 1;
      if (same === count) return count;
    }
    return 0;
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
