import { createTestPdf } from '../../../src/testing/createTestPdf.js';
import { readFixture } from '../../preflight/support/readFixture.js';
import type { FileKind, PickedFile } from './PickedFile.js';
import { maxFileSize, rightPassword } from './constants.js';

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
// Revision 2 of PDF's encryption: the cheapest to check, and thousands are checked here.
const locked = textOf(readFixture('r2'));
// The widget finds nothing wrong with this one.
const plain = textOf(new Uint8Array(await createTestPdf('A statement').arrayBuffer()));

function contentOf(kind: Exclude<FileKind, 'copy'>, number: number): string {
  const mark = `\n%% ${number}\n`;
  switch (kind) {
    case 'plain':
    case 'hanging':
    case 'unreadable':
      return plain + mark;
    case 'locked':
      return locked + mark;
    case 'cut-off':
      return plain.replace('A statement', `Statement ${number}`).slice(0, -60);
    case 'junk':
      return `no statement, ${number}`;
    case 'empty':
      return '';
    case 'too-large':
      return plain.padEnd(maxFileSize + number, ' ');
  }
}

function readBytes(kind: FileKind, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  if (kind === 'hanging') return new Promise(() => {});
  if (kind === 'unreadable') return Promise.reject(new DOMException('gone', 'NotReadableError'));
  return Promise.resolve(bytes.slice().buffer);
}

/**
 * Makes the file that the borrower picks, the `number`th one. No two have the same bytes but for a `copy`, which has
 * those of `earlier`.
 */
export function pickFile(kind: FileKind, number: number, earlier: PickedFile | undefined): PickedFile {
  const name = `picked-${number}.pdf`;
  const original = kind === 'copy' ? earlier : undefined;
  const content = original?.content ?? contentOf(kind === 'copy' ? 'plain' : kind, number);
  const bytes = Uint8Array.from(Buffer.from(content, 'latin1'));
  const file = new File([bytes], name);
  // Not by the platform's threads: a sequence reads dozens of files.
  Object.defineProperty(file, 'arrayBuffer', { value: () => readBytes(kind, bytes) });
  return {
    name,
    kind,
    content,
    file,
    password: original ? original.password : kind === 'locked' ? rightPassword : null,
    account: original?.account ?? `account-${1 + ((number >> 1) % 2)}`,
    month: original?.month ?? `2024-0${1 + (number % 2)}`,
  };
}
