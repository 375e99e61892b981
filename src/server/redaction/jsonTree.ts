/**
 * A JSON value that keeps what `JSON.parse` loses: the digits of a number beyond 2^53, and members that share a name. A
 * string that holds JSON of its own is `embedded`.
 */
export type JsonNode =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'embedded'; readonly value: string; readonly content: JsonNode }
  | { readonly type: 'number' | 'literal'; readonly text: string }
  | { readonly type: 'array'; readonly items: readonly JsonNode[] }
  | { readonly type: 'object'; readonly members: readonly JsonMember[] };

/** A member of an object. */
export interface JsonMember {
  readonly name: string;
  readonly node: JsonNode;
}

/** Levels of nesting, of embedded JSON too. The API's responses have four. */
const deepest = 32;
const backslash = 92;
const container = /^\s*[[{]/;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Reads one text, which `JSON.parse` has accepted: only what tells one token from another is looked at. */
class JsonReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): JsonNode {
    if (depth > deepest) throw new RangeError('The answer is too deep.');
    const first = this.#peek();
    if (first === '{') return { type: 'object', members: this.#list('}', () => this.#member(depth)) };
    if (first === '[') return { type: 'array', items: this.#list(']', () => this.value(depth + 1)) };
    if (first === '"') return readEmbedded(this.#string(), depth);
    const text = this.#word();
    return { type: /[\d-]/.test(first) ? 'number' : 'literal', text };
  }

  #peek(): string {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at += 1;
    return this.#text.charAt(this.#at);
  }

  #list<T>(end: string, read: () => T): T[] {
    const items: T[] = [];
    this.#at += 1;
    while (this.#peek() !== end) {
      items.push(read());
      if (this.#peek() === ',') this.#at += 1;
    }
    this.#at += 1;
    return items;
  }

  #member(depth: number): JsonMember {
    this.#peek();
    const name = this.#string();
    this.#peek();
    this.#at += 1;
    return { name, node: this.value(depth + 1) };
  }

  #string(): string {
    const start = this.#at;
    let end = start;
    let slashes: number;
    do {
      end = this.#text.indexOf('"', end + 1);
      slashes = 0;
      while (this.#text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    } while (slashes % 2 === 1);
    this.#at = end + 1;
    return String(JSON.parse(this.#text.slice(start, this.#at)));
  }

  #word(): string {
    const start = this.#at;
    while (/[\w.+-]/.test(this.#text.charAt(this.#at))) this.#at += 1;
    return this.#text.slice(start, this.#at);
  }
}

function readEmbedded(value: string, depth: number): JsonNode {
  if (!container.test(value) || !isJson(value)) return { type: 'string', value };
  return { type: 'embedded', value, content: new JsonReader(value).value(depth + 1) };
}

/**
 * Parses JSON; `null` if the text is none.
 *
 * @throws RangeError for a text that is nested deeper than any real response
 */
export function readJson(text: string): JsonNode | null {
  return isJson(text) ? new JsonReader(text).value(0) : null;
}

/** Serializes a value. A number is written as it was read. */
export function writeJson(node: JsonNode): string {
  switch (node.type) {
    case 'string':
    case 'embedded':
      return JSON.stringify(node.value);
    case 'array':
      return `[${node.items.map(writeJson).join(',')}]`;
    case 'object':
      return `{${node.members.map(({ name, node: item }) => `${JSON.stringify(name)}:${writeJson(item)}`).join(',')}}`;
    case 'number':
    case 'literal':
      return node.text;
  }
}
