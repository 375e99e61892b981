import { findBytes } from './bytes.js';
import { PdfLexer } from './PdfLexer.js';
import type { PdfStream, PdfValue } from './PdfValue.js';

/** An indirect object. */
export interface PdfObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue | PdfStream;
}

/** Bytes to read of one object, without the data of its stream. */
const maxSize = 262_144;

/**
 * Reads the indirect object at `at` (ISO 32000-2, 7.3.10); `null` if there is none.
 *
 * @param keep called with the memory that the object takes, in about bytes
 */
export function readObject(bytes: Uint8Array, at: number, keep?: (weight: number) => void): PdfObject | null {
  const lexer = new PdfLexer(bytes.subarray(0, at + maxSize), at);
  const number = lexer.integer();
  const generation = lexer.integer();
  lexer.skipSpace();
  if (number < 0 || generation < 0 || findBytes(bytes, 'obj', lexer.pos, lexer.pos + 1) < 0) return null;
  lexer.pos += 3;
  const value = lexer.next();
  keep?.(lexer.weight);
  if (value === 'endobj') return { number, generation, value: null };
  if (!(value instanceof Map)) return { number, generation, value };
  lexer.skipSpace();
  if (findBytes(bytes, 'stream', lexer.pos, lexer.pos + 1) < 0) return { number, generation, value };
  let start = lexer.pos + 6;
  // The keyword is followed by LF or CR LF (7.3.8.1); some writers put spaces before it.
  while (bytes[start] === 32 && start < lexer.pos + 1_024) start++;
  if (bytes[start] === 13) start++;
  if (bytes[start] === 10) start++;
  return { number, generation, value: { dict: value, start, id: { ref: number, generation } } };
}
