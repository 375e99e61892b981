import { findBytes } from './bytes.js';
import { decodeFilter } from './filters.js';
import { PdfLexer } from './PdfLexer.js';
import { isStream, type PdfDict, type PdfRef, type PdfStream, type PdfValue } from './PdfValue.js';
import { readObject } from './readObject.js';
import type { TimeBudget } from './timeBudget.js';

/**
 * Limits: decoded bytes of all streams together, bytes of a stream before it is decoded, memory of all objects that are
 * kept, objects in one object stream, and references followed in a chain.
 */
const maxDecoded = 12_582_912;
const maxEncoded = 8_388_608;
const maxKept = 16_777_216;
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
  /** Decrypts the data of a stream; `null` if streams are not encrypted or the password is unknown. */
  decrypt: ((id: PdfRef, data: Uint8Array) => Promise<Uint8Array>) | null = null;
  /** Object streams by number; `null` while one is being opened. */
  readonly #opened: Map<number, ObjectStream | null> = new Map();
  /** The objects that were read, by number. */
  readonly #objects: Map<number, PdfValue> = new Map();
  readonly #decoded: WeakMap<PdfStream, Uint8Array> = new WeakMap();
  #room = maxDecoded;
  #kept = 0;

  constructor(bytes: Uint8Array, base: number, clock: TimeBudget) {
    this.bytes = bytes;
    this.base = base;
    this.clock = clock;
  }

  /** Clears all object locations and opened object streams. */
  forget(): void {
    this.entries.clear();
    this.#opened.clear();
    this.#objects.clear();
  }

  /**
   * Counts memory, in about bytes, that is kept as long as the file is open.
   *
   * @throws RangeError if a file takes too much
   */
  keep(weight: number): void {
    this.#kept += weight;
    if (this.#kept > maxKept) throw new RangeError('Out of memory');
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
    // With another generation, it would be a different object, which does not exist.
    if (entry > 0 && (entry % 1) * 65_536 !== value.generation) return null;
    if (!this.#objects.has(value.ref)) {
      const object = entry > 0 ? this.#read(entry, value) : await this.#unpack(-entry, value.ref, depth);
      if (object === undefined) return undefined;
      this.#objects.set(value.ref, object);
    }
    return this.resolve(this.#objects.get(value.ref), depth + 1);
  }

  #read(entry: number, { ref, generation }: PdfRef): PdfValue {
    const object = readObject(this.bytes, Math.floor(entry), (weight) => this.keep(weight));
    return object?.number === ref && object.generation === generation ? object.value : undefined;
  }

  /** Reads an object of the object stream `stream`. */
  async #unpack(stream: number, number: number, depth: number): Promise<PdfValue> {
    let opened = this.#opened.get(stream);
    if (opened === undefined) {
      // A stream that needs one of its own objects to be opened has none.
      this.#opened.set(stream, null);
      opened = await this.#open(stream, depth);
      this.#opened.set(stream, opened);
    }
    const at = opened?.offsets.get(number);
    if (!opened || at === undefined) return undefined;
    const lexer = new PdfLexer(opened.bytes, at);
    const object = lexer.next();
    this.keep(lexer.weight);
    return object;
  }

  /** Resolves a value to a dictionary: its own or that of a stream; empty if it has none. */
  async dict(value: PdfValue): Promise<PdfDict> {
    const resolved = await this.resolve(value);
    const dict = isStream(resolved) ? resolved.dict : resolved;
    return dict instanceof Map ? dict : new Map();
  }

  /** Resolves a single value or the first `limit` items of an array, one after the other. */
  async list(value: PdfValue, limit: number = 8): Promise<readonly PdfValue[]> {
    const items: PdfValue[] = [];
    for (const item of (await this.items(value)).slice(0, limit)) items.push(await this.resolve(item));
    return items;
  }

  /** Resolves an array, but not its items. A single value is an array of itself. */
  async items(value: PdfValue): Promise<readonly PdfValue[]> {
    const list = await this.resolve(value);
    if (list === undefined || list === null) return [];
    return Array.isArray(list) ? list : [list];
  }

  /**
   * Decrypts a stream and decodes its filters (7.4). Empty if a filter is not supported; cut short once all streams
   * together have decoded to too much. Nobody may change the result.
   */
  async decode(stream: PdfStream): Promise<Uint8Array> {
    const known = this.#decoded.get(stream);
    if (known) return known;
    const { dict, start, id } = stream;
    const filters = await this.list(dict.get('Filter') ?? dict.get('F'));
    const parms = await this.items(dict.get('DecodeParms') ?? dict.get('DP'));
    const end = await this.#end(dict.get('Length'), start);
    let data = this.bytes.subarray(start, Math.min(end, start + maxEncoded));
    if (this.decrypt && id && dict.get('Type') !== '/XRef' && !filters.includes('/Crypt'))
      data = await this.decrypt(id, data);
    for (const [index, filter] of filters.entries()) {
      await this.clock();
      if (filter === '/Crypt') continue;
      if (this.#room <= 0) return new Uint8Array();
      data = await decodeFilter(filter, data, await this.dict(parms[index]), this.#room, this.clock);
      // All the memory that it took: predictors give fewer bytes than they were given.
      this.#room -= data.buffer.byteLength;
    }
    this.#decoded.set(stream, data);
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
    const last = Math.min(bytes.length, start + maxEncoded);
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
    for (let pair = 0; pair < maxObjects; pair++) {
      if (pair % 1_024 === 0) await this.clock();
      const inside = lexer.integer();
      const offset = lexer.integer();
      if (inside < 0 || offset < 0 || lexer.pos > first) break;
      offsets.set(inside, first + offset);
    }
    this.keep(offsets.size * 40);
    return { bytes, offsets };
  }
}
