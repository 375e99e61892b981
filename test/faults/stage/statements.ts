import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOf, type Shrink } from './createLedger.ts';

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const sample = (name: string): string => join(import.meta.dirname, '../../../demo/statements', name);

/**
 * The same document with comments between its last object and its table, so that it is a whole file of `size` bytes.
 */
function enlarge(small: Buffer, size: number): Buffer {
  const text = small.toString('latin1');
  const start = text.lastIndexOf('startxref');
  const table = Number(/\d+/.exec(text.slice(start))?.[0]);
  const comment = `${'%'.padEnd(99, 'x')}\n`;
  const comments = Buffer.from(comment.repeat(Math.ceil((size - small.length) / comment.length)), 'latin1');
  const end = `startxref\n${table + comments.length}\n%%EOF\n`;
  return Buffer.concat([
    small.subarray(0, table),
    comments,
    small.subarray(table, start),
    Buffer.from(end, 'latin1'),
  ]);
}

const small = readFileSync(sample('hdfc-nov-jan.pdf'));
/**
 * Bytes: well over what the buffers of a connection can hold, so that half of it on the way is half of it still to
 * come.
 */
const large = enlarge(small, 12_000_000);
writeFileSync(join(folder, 'large.pdf'), large);
const largeHash = hashOf(large);

/** The files that are dropped: synthetic statements, by what they are good for. */
export const statements = {
  /** A few kilobytes: all of it is in the system's buffers at once. */
  small: sample('hdfc-nov-jan.pdf'),
  large: join(folder, 'large.pdf'),
  /** Needs a password. */
  locked: sample('axis-password.pdf'),
  /** Does not say which bank it is from. */
  bankless: sample('no-bank.pdf'),
  /** For company: one that goes before, and one that comes after. */
  other: sample('hdfc-feb-apr.pdf'),
  next: sample('icici-nov-apr.pdf'),
} as const;

/** Takes the comments out again, which the sandbox would read for nothing. */
export const shrink: Shrink = (hash, bytes) => (hash === largeHash ? Buffer.from(small) : bytes);
