import { latin1 } from './bytes.js';
import type { PdfDict, PdfValue } from './PdfValue.js';
import { readHex, readLiteral } from './readString.js';

/** Character classes (ISO 32000-2, 7.2.3): 0 regular, 1 white space, 2 delimiter. */
const classes = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) classes[code] = 1;
for (const char of '()<>[]{}/%') classes[char.charCodeAt(0)] = 2;

const maxDepth = 64;
const maxToken = 4_096;
/**
 * Limits: bytes of an outermost object and of consecutive white space, digits of a number, objects per
 * lexer, and objects in one outermost array or dictionary.
 */
const maxSize = 262_144;
const maxBlanks = 1_048_576;
const maxDigits = 64;
const maxObjects = 1_000_000;
const maxInside = 65_536;
const constants = new Map<string, PdfValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte > 47 && byte < 58;
const isNumeric = (byte: number | undefined): boolean =>
  isDigit(byte) || byte === 43 || byte === 45 || byte === 46;

/**
 * Reads objects and operators from bytes (ISO 32000-2, 7.2 and 7.3), with the leniency of common readers.
 * Every call advances; nesting depth and token length are limited.
 */
export class PdfLexer {
  readonly bytes: Uint8Array;
  pos: number;
  /** About how many bytes of memory everything takes that was read so far. */
  weight: number = 0;
  /** The end of the outermost object that is being read. */
  #end = 0;
  #depth = 0;
  #count = 0;
  #last = maxObjects;

  constructor(bytes: Uint8Array, pos: number = 0) {
    this.bytes = bytes;
    this.pos = pos;
  }

  skipSpace(): void {
    const end = Math.min(this.pos + maxBlanks, this.#depth > 0 ? this.#end : this.bytes.length);
    while (this.pos < end) {
      const byte = this.bytes[this.pos] ?? 0;
      if (byte === 37) {
        while (this.pos < end && this.bytes[this.pos] !== 10 && this.bytes[this.pos] !== 13) this.pos++;
      } else if (classes[byte] !== 1) return;
      else this.pos++;
    }
  }

  /** Reads the next object or keyword; `undefined` at the end. `]`, `>>`, `{` and `}` are returned as keywords. */
  next(): PdfValue {
    this.skipSpace();
    const { bytes } = this;
    if (this.#depth === 0) this.#end = Math.min(bytes.length, this.pos + maxSize);
    const byte = this.#peek();
    if (byte === undefined || ++this.#count > this.#last) return undefined;
    this.weight += 32;
    if (isNumeric(byte)) return this.#number();
    if (classes[byte] === 0) {
      const word = this.#regular();
      return constants.has(word) ? constants.get(word) : word;
    }
    this.pos++;
    if (byte === 47) return '/' + this.#regular().replace(/#([0-9a-f]{2})/gi, unhash);
    if (byte === 40) return this.#string(readLiteral);
    const twice = bytes[this.pos] === byte;
    if (byte === 60) {
      if (!twice) return this.#string(readHex);
      this.pos++;
      return this.#nested(() => this.#dict());
    }
    if (byte === 91) return this.#nested(() => this.#array());
    if (byte === 62 && twice) {
      this.pos++;
      return '>>';
    }
    return String.fromCharCode(byte);
  }

  /** Reads the next token as a non-negative integer; -1 if it is not one. */
  integer(): number {
    this.skipSpace();
    const start = this.pos;
    let value = 0;
    for (
      let byte = this.bytes[start];
      byte !== undefined && isDigit(byte) && this.pos < start + maxDigits;
      byte = this.bytes[++this.pos]
    )
      value = value * 10 + byte - 48;
    return this.pos > start && value <= Number.MAX_SAFE_INTEGER ? value : -1;
  }

  #peek(): number | undefined {
    return this.pos < this.#end ? this.bytes[this.pos] : undefined;
  }

  #regular(): string {
    const start = this.pos;
    for (let byte = this.#peek(); byte !== undefined && classes[byte] === 0; byte = this.#peek()) this.pos++;
    const end = Math.min(this.pos, start + maxToken);
    this.weight += end - start;
    return latin1(this.bytes, start, end);
  }

  #number(): PdfValue {
    const start = this.pos;
    const value = this.#decimal();
    const after = this.pos;
    if (isDigit(this.bytes[start]) && Number.isSafeInteger(value)) {
      const generation = this.integer();
      this.skipSpace();
      // 82 is R: a reference, unless a longer word starts with it.
      if (generation >= 0 && this.bytes[this.pos] === 82 && classes[this.bytes[this.pos + 1] ?? 32]) {
        this.pos++;
        return { ref: value, generation };
      }
      this.pos = after;
    }
    return value;
  }

  /** Reads digits, signs and points as a number; ignores the rest after a second point or a sign after digits. */
  #decimal(): number {
    let value = 0;
    let places = -1;
    let sign = 1;
    let digits = 0;
    let over = false;
    for (let byte = this.#peek(); byte !== undefined && isNumeric(byte); byte = this.#peek()) {
      this.pos++;
      if (over) continue;
      if (isDigit(byte) && digits++ < maxDigits) {
        value = value * 10 + byte - 48;
        if (places >= 0) places++;
      } else if (byte === 46 && places < 0) places = 0;
      else if (digits === 0 && places < 0 && byte === 45) sign = -1;
      else over = digits > 0 || places >= 0;
    }
    return (sign * value) / 10 ** Math.max(places, 0) || 0;
  }

  #string(read: typeof readHex): Uint8Array {
    const { string, end } = read(this.bytes, this.pos, this.#end);
    this.pos = end;
    this.weight += 128 + string.length;
    return string;
  }

  #nested(read: () => PdfValue): PdfValue {
    // No real file nests this deep: skip the rest.
    if (this.#depth >= maxDepth) this.pos = this.#end;
    this.weight += 256;
    if (this.#depth++ === 0) this.#last = Math.min(maxObjects, this.#count + maxInside);
    const value = read();
    if (--this.#depth === 0) this.#last = maxObjects;
    return value;
  }

  #array(): readonly PdfValue[] {
    const items: PdfValue[] = [];
    for (let item = this.next(); item !== undefined && item !== ']'; item = this.next()) {
      if (item === 'endobj' || item === '>>') break;
      items.push(item);
    }
    return items;
  }

  #dict(): PdfDict {
    const dict: PdfDict = new Map();
    for (let key = this.#key(); key !== undefined && key !== '>>' && key !== 'endobj'; key = this.#key()) {
      if (typeof key !== 'string' || !key.startsWith('/')) continue;
      const value = this.next();
      if (value === undefined || value === '>>' || value === 'endobj') break;
      dict.set(key.slice(1), value);
    }
    return dict;
  }

  /**
   * Reads the token in the place of a dictionary key. Skips an opening `<<` or `[`, so that the entries after it count,
   * as in other readers.
   */
  #key(): PdfValue {
    for (;;) {
      this.skipSpace();
      const byte = this.#peek();
      const opens = byte === 91 || (byte === 60 && this.bytes[this.pos + 1] === 60);
      if (!opens) return this.next();
      this.pos += byte === 91 ? 1 : 2;
    }
  }
}

function unhash(_: string, digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}
