import type { FileFormat } from '../errors/FileFormat.js';
import { findBytes, latin1 } from '../pdf/bytes.js';

/** Formats by the start of the file, as regular expressions in which an asterisk is literal. */
const beginnings: readonly (readonly [string, FileFormat])[] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG', 'png'],
  ['GIF8', 'gif'],
  ['RIFF....WEBP', 'webp'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['BM....\0\0\0\0', 'bmp'],
  ['....ftyp(?:hei|hev|mif1|msf1|avi)', 'heic'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'office'],
  ['PK(?:\x03\x04|\x05\x06)', 'zip'],
  ['Rar!|7z\xbc\xaf|\x1f\x8b', 'archive'],
  ['\\{\\\\rtf', 'word'],
];

/** Detects the format of a file that is not a PDF from its bytes. Its name and browser-reported type are not used. */
export function sniffFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return 'empty';
  const head = latin1(bytes, 0, 4_096);
  const known = beginnings.find(([start]) =>
    new RegExp('^(?:' + start.replace('*', '\\*') + ')', 's').test(head),
  );
  if (known?.[1] === 'office')
    return office(bytes, 'W\0o\0r\0d\0D\0o\0c', 'W\0o\0r\0k\0b\0o\0o\0k', 'office');
  if (known?.[1] === 'zip') return office(bytes, 'word/', 'xl/', 'zip');
  return known?.[1] ?? sniffText(head);
}

/** Detects Word and Excel files by the names of their parts, in the first and last 1,048,576 bytes. */
function office(bytes: Uint8Array, word: string, excel: string, otherwise: FileFormat): FileFormat {
  const has = (name: string): boolean =>
    findBytes(bytes, name, 0, 1_048_576) >= 0 || findBytes(bytes, name, bytes.length - 1_048_576) >= 0;
  if (has(word)) return 'word';
  return has(excel) ? 'excel' : otherwise;
}

function sniffText(head: string): FileFormat {
  // Read UTF-16 with a byte order mark as if it had one byte per character.
  const text = /^(?:\xff\xfe|\xfe\xff)/.test(head) ? head.slice(2).replaceAll('\0', '') : head;
  if (/<(?:!doctype html|html|head|body|script|meta)[\s>]/i.test(text)) return 'html';
  // Text has no control characters except white space and escape (27).
  const control = Array.from(text, (char) => char.charCodeAt(0)).some(
    (code) => code < 9 || (code > 13 && code < 32 && code !== 27),
  );
  if (text.trim() === '' || control) return 'unknown';
  const columns = text.split('\n', 6).map((line) => line.split(/[,;\t|]/).length);
  return columns.filter((count) => count > 2).length > 1 ? 'csv' : 'text';
}
