import { findBytes } from './bytes.js';
import { decryptStream } from './encryption/decryptStream.js';
import type { StreamDecryption } from './encryption/PdfSecurity.js';
import { decodeAscii, inflate, undoPredictor } from './filters.js';
import { PdfLexer } from './PdfLexer.js';
import { isStream, type PdfDict, type PdfStream, type PdfValue } from './PdfValue.js';
import { readObject } from './readObject.js';
import type { TimeBudget } from './timeBudget.js';

/** Limits: decoded bytes of one stream, objects in one object stream, and references followed in a chain. */
const maxDecoded = 16_777_216;
const maxObjects = 100_000;
const maxDepth = 8;
/** Bytes to search between calls of the clock. */
const window = 65_536;

interface ObjectStream {
  readonly bytes: Uint8Array;
  /** The offset of each object in `bytes`, by object number. */
  readonly offsets: Map<number, number>;
}

/** An open PDF: locates, reads and decodes its objects. */
export class PdfFile {
  readonly bytes: Uint8Array;
  /** The offset of the header, to which the offsets in the file are relative. */
  readonly base: number;
  readonly clock: TimeBudget;
  /**
   * Locations of objects by number: an offset in `bytes` plus the generation / 65,536, 0 for a free object, or `-n` for
   * an object in object stream `n`.
   */
  readonly entries: Map<number, number> = new Map();
  /** The dictionary of the newest readable cross-reference section. */
  trailer: PdfDict | null = null;
  /** Whether a cross-reference section could not be read completely: unlisted objects may exist. */
  incomplete: boolean = false;
  /** The cipher and key of the streams; `null` if they are not encrypted or the password is unknown. */
  key: StreamDecryption | null = null;
  readonly #opened: Map<number, Promise<ObjectStream>> = new Map();

  constructor(bytes: Uint8Array, base: number, clock: TimeBudget) {
    this.bytes = bytes;
    this.base = base;
    this.clock = clock;
  }

  /** Clears all object locations and opened object streams. */
  forget(): void {
    this.entries.clear();
    this.#opened.clear();
  }

  /**
   * Follows a reference to its object; returns any other value unchanged. Returns `null` for an object that does not
   * exist (ISO 32000-2, 7.3.10), `undefined` if the cross-reference is wrong about it.
   */
  async resolve(value: PdfValue, depth: number = 0): Promise<PdfValue> {
    if (value === null || typeof value !== 'object' || !('ref' in value)) return value;
    await this.clock();
    const entry = depth > maxDepth ? 0 : (this.entries.get(value.ref) ?? 0);
    if (entry === 0) return null;
    if (entry > 0) {
      // With another generation, it would be a different object, which does not exist.
      if ((entry % 1) * 65_536 !== value.generation) return null;
      const object = readObject(this.bytes, Math.floor(entry));
      const isRight = object?.number === value.ref && object.generation === value.generation;
      return isRight ? this.resolve(object.value, depth + 1) : undefined;
    }
    let opened = this.#opened.get(-entry);
    if (!opened) {
      opened = this.#open(-entry, depth);
      this.#opened.set(-entry, opened);
    }
    const { bytes, offsets } = await opened;
    const at = offsets.get(value.ref);
    return at === undefined ? undefined : this.resolve(new PdfLexer(bytes, at).next(), depth + 1);
  }

  /** Resolves a value to a dictionary: its own or that of a stream; empty if it has none. */
  async dict(value: PdfValue): Promise<PdfDict> {
    const resolved = await this.resolve(value);
    const dict = isStream(resolved) ? resolved.dict : resolved;
    return dict instanceof Map ? dict : new Map();
  }

  /** Resolves a single value or the first `limit` items of an array. */
  async list(value: PdfValue, limit: number = 8): Promise<readonly PdfValue[]> {
    const list = await this.resolve(value);
    if (list === undefined || list === null) return [];
    const items: readonly PdfValue[] = Array.isArray(list) ? list.slice(0, limit) : [list];
    return Promise.all(items.map((item) => this.resolve(item)));
  }

  /** Decrypts a stream and decodes its filters (7.4). Empty if a filter is not supported. */
  async decode({ dict, start, id }: PdfStream): Promise<Uint8Array<ArrayBuffer>> {
    const filters = await this.list(dict.get('Filter') ?? dict.get('F'));
    const parms = await this.list(dict.get('DecodeParms') ?? dict.get('DP'));
    let data = new Uint8Array(this.bytes.subarray(start, await this.#end(dict.get('Length'), start)));
    if (this.key && id && dict.get('Type') !== '/XRef' && !filters.includes('/Crypt'))
      data = await decryptStream(this.key, id, data);
    for (const [index, filter] of filters.entries()) {
      await this.clock();
      if (filter === '/FlateDecode' || filter === '/Fl') {
        data = await inflate(data, maxDecoded, this.clock);
        const settings = parms[index];
        if (settings instanceof Map) data = await undoPredictor(data, settings, this.clock);
      } else if (filter === '/ASCII85Decode' || filter === '/A85') data = decodeAscii(data, 85);
      else if (filter === '/ASCIIHexDecode' || filter === '/AHx') data = decodeAscii(data, 16);
      else if (filter !== '/Crypt') return new Uint8Array();
    }
    return data;
  }

  /** Returns the end of a stream's data: by `Length` if `endstream` follows there, otherwise before `endstream`. */
  async #end(stated: PdfValue, start: number): Promise<number> {
    const { bytes } = this;
    const length = await this.resolve(stated);
    if (
      typeof length === 'number' &&
      length >= 0 &&
      findBytes(bytes, 'endstream', start + length, start + length + 4) >= 0
    )
      return start + length;
    const last = Math.min(bytes.length, start + maxDecoded);
    let end = -1;
    for (let from = start; end < 0; from += window) {
      if (from >= last) return last;
      await this.clock();
      end = findBytes(bytes, 'endstream', from, from + window);
    }
    // The end of line before the keyword is not data.
    if (end > start && bytes[end - 1] === 10) end--;
    return end > start && bytes[end - 1] === 13 ? end - 1 : end;
  }

  /**
   * Reads an object stream (7.5.7): `N` pairs of object number and offset, then the objects, from `First` on. Object
   * streams cannot be nested.
   */
  async #open(number: number, depth: number): Promise<ObjectStream> {
    const offsets = new Map<number, number>();
    const listed = (this.entries.get(number) ?? 0) > 0;
    const stream = listed ? await this.resolve({ ref: number, generation: 0 }, depth + 1) : null;
    if (!isStream(stream)) return { bytes: new Uint8Array(), offsets };
    const bytes = await this.decode(stream);
    const first = await this.resolve(stream.dict.get('First'), depth + 1);
    const lexer = new PdfLexer(bytes);
    if (typeof first !== 'number') return { bytes, offsets };
    while (offsets.size < maxObjects) {
      const inside = lexer.integer();
      const offset = lexer.integer();
      if (inside < 0 || offset < 0 || lexer.pos > first) break;
      offsets.set(inside, first + offset);
    }
    return { bytes, offsets };
  }
}
