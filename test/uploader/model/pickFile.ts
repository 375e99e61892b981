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

/**
 * Makes the file that the borrower picks, the `number`th one. No two have the same bytes but for a `copy`, which has
 * those of `earlier`.
 */
export function pickFile(kind: FileKind, number: number, earlier: PickedFile | undefined): PickedFile {
  const name = `picked-${number}.pdf`;
  const isCopy = kind === 'copy' && earlier !== undefined;
  const content = isCopy ? earlier.content : contentOf(kind === 'copy' ? 'plain' : kind, number);
  const own = kind === 'locked' ? rightPassword : null;
  return {
    name,
    content,
    password: isCopy ? earlier.password : own,
    file: new File([Uint8Array.from(Buffer.from(content, 'latin1'))], name),
  };
}
