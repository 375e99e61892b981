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
  ['Rar!|7z\xbc\xaf|\x1f\x8b|.{257}ustar', 'archive'],
  // What Outlook sends to other mail programs, as "winmail.dat".
  ['\x78\x9f\x3e\x22', 'e-mail'],
  ['\\{\\\\rtf', 'word'],
];

function sniffBeginning(head: string): FileFormat | undefined {
  return beginnings.find(([start]) =>
    new RegExp('^(?:' + start.replace('*', '\\*') + ')', 's').test(head),
  )?.[1];
}

/** Returns true for a file of files: what looks like the beginning of a PDF may be that of the first one in it. */
export function isContainer(bytes: Uint8Array): boolean {
  return /^(?:office|zip|archive)$/.test(sniffBeginning(latin1(bytes, 0, 512)) ?? '');
}

/** Bytes to search for the name of a part. */
const window = 1_048_576;

/** Detects the format of a file that is not a PDF from its bytes. Its name and browser-reported type are not used. */
export function sniffFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return 'empty';
  const head = latin1(bytes, 0, 4_096);
  const known = sniffBeginning(head);
  if (known === 'office') return sniffCompound(bytes);
  if (known === 'zip') return office(bytes, 'word/', 'xl/', 'zip');
  return known ?? sniffText(head);
}

/**
 * Detects the kind of a compound file by the names of its streams (MS-CFB, 2.6). Outlook's are those of MS-OXMSG, 2.1.
 * Its directory can be anywhere, with the attached files before and behind it.
 */
function sniffCompound(bytes: Uint8Array): FileFormat {
  const field = (at: number): number => (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  const directory = (field(48) + field(50) * 65_536 + 1) * 2 ** field(30);
  const isOutlook = [0, bytes.length - window, directory].some(
    (from) => findBytes(bytes, '_\0_\0s\0u\0b\0s\0t\0g\x001\0.\0', from, from + window) >= 0,
  );
  return isOutlook ? 'e-mail' : office(bytes, 'W\0o\0r\0d\0D\0o\0c', 'W\0o\0r\0k\0b\0o\0o\0k', 'office');
}

/** Detects Word and Excel files by the names of their parts, in the first and last bytes. */
function office(bytes: Uint8Array, word: string, excel: string, otherwise: FileFormat): FileFormat {
  const has = (name: string): boolean =>
    findBytes(bytes, name, 0, window) >= 0 || findBytes(bytes, name, bytes.length - window) >= 0;
  if (has(word)) return 'word';
  return has(excel) ? 'excel' : otherwise;
}

/**
 * Returns true for the header of a message (RFC 5322, 3.6): it begins with a field, after a line of an mbox file or the
 * size that Apple Mail puts before it, and has a field that only mail programs write. A saved web page has the same
 * form (RFC 2557), with the address of the page.
 */
function isMessage(text: string): boolean {
  const [header = ''] = text.replace(/^(?:\d+\s*\n|>?From .*\n)/, '').split(/\r?\n\r?\n/, 1);
  return (
    /^[\w-]+:/.test(header) &&
    /^(?:received|return-path|mime-version|message-id|delivered-to|x-[\w-]+):/im.test(header) &&
    !/^(?:(?:snapshot-)?content-location:|from: .?saved by)/im.test(header)
  );
}

function sniffText(head: string): FileFormat {
  // Read UTF-16 with a byte order mark as if it had one byte per character.
  const text = /^(?:\xff\xfe|\xfe\xff)/.test(head) ? head.slice(2).replaceAll('\0', '') : head;
  if (isMessage(text)) return 'e-mail';
  if (/<(?:!doctype html|html|head|body|script|meta)[\s>]/i.test(text)) return 'html';
  // Text has no control characters except white space and escape (27).
  const control = Array.from(text, (char) => char.charCodeAt(0)).some(
    (code) => code < 9 || (code > 13 && code < 32 && code !== 27),
  );
  if (text.trim() === '' || control) return 'unknown';
  const columns = text.split('\n', 6).map((line) => line.split(/[,;\t|]/).length);
  return columns.filter((count) => count > 2).length > 1 ? 'csv' : 'text';
}
