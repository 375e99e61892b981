import { expect, test } from 'vitest';
import { sniffFormat } from '../../src/preflight/sniffFormat.js';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1');

/** A compound file with these names in its directory, which begins after `before` sectors of attached files. */
function compound(name: string, before = 0): string {
  const head = Buffer.alloc(512);
  head.write('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
  head.writeUInt16LE(9, 30);
  head.writeUInt32LE(before, 48);
  return `${head.toString('latin1')}${'\0'.repeat(before * 512)}${utf16(name)}`;
}

const eml = 'Subject: Statement\r\nFrom: Bank <a@example.com>\r\nMIME-Version: 1.0\r\n\r\n<html><body>';
const mhtml = '\r\nSnapshot-Content-Location: https://bank.example.com/\r\nMIME-Version: 1.0\r\n\r\n<html>';

test.each([
  ['', 'empty'],
  ['\xff\xd8\xff\xe0\0\x10JFIF', 'jpeg'],
  ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'png'],
  ['GIF89a\x01\0', 'gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'webp'],
  ['RIFF\x10\0\0\0WAVEfmt ', 'unknown'],
  ['II*\0\x08\0\0\0', 'tiff'],
  ['MM\0*\0\0\0\x08', 'tiff'],
  ['BM\x36\0\x0c\0\0\0\0\0', 'bmp'],
  ['\0\0\0\x18ftypheic\0\0\0\0', 'heic'],
  ['\0\0\0\x20ftypmif1\0\0\0\0', 'heic'],
  ['\0\0\0\x20ftypisom\0\0\0\0', 'unknown'],
  [`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${utf16('WordDocument')}`, 'word'],
  [`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${utf16('Workbook')}`, 'excel'],
  [`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${utf16('EncryptedPackage')}`, 'office'],
  ['PK\x03\x04\x14\0\x06\0[Content_Types].xml PK\x03\x04 word/document.xml', 'word'],
  ['PK\x03\x04\x14\0\x06\0[Content_Types].xml PK\x03\x04 xl/workbook.xml', 'excel'],
  ['PK\x03\x04\x14\0\0\0\x08\0statement.pdf', 'zip'],
  ['PK\x05\x06\0\0\0\0', 'zip'],
  [compound(`Root Entry${'\0'.repeat(54)}__substg1.0_1000001F`), 'e-mail'],
  [`${compound('__substg1.0_37010102', 4_000)}${'\0'.repeat(2_000_000)}`, 'e-mail'],
  ['\x78\x9f\x3e\x22\0\0', 'e-mail'],
  [`Return-Path: <a@example.com>\r\n${eml}`, 'e-mail'],
  [eml, 'e-mail'],
  [`From a@example.com Fri Nov 27 10:00:00 2026\n${eml}`, 'e-mail'],
  [`12345      \n${eml}`, 'e-mail'],
  [`From: <Saved by Blink>${mhtml}`, 'html'],
  [`MIME-Version: 1.0\r\nContent-Location: https://bank.example.com/\r\n\r\n<html>`, 'html'],
  ['From: 01/04/2024\nTo: 30/04/2024\nDate: 02/05/2024\n\nNothing was paid.', 'text'],
  [`april.pdf${'\0'.repeat(248)}ustar\x0000`, 'archive'],
  ['Rar!\x1a\x07\0', 'archive'],
  ['\x1f\x8b\x08\0', 'archive'],
  ['{\\rtf1\\ansi', 'word'],
  ['\n\n<!DOCTYPE html>\n<html><head><title>Session expired</title>', 'html'],
  ['\xef\xbb\xbf<HTML lang="en">', 'html'],
  ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'html'],
  [`\xff\xfe${utf16('<html><body>')}`, 'html'],
  ['Date,Narration,Amount\n01/04/2024,NEFT,100.00\n', 'csv'],
  ['Date;Narration;Amount\r\n01/04/2024;NEFT;100,00\r\n', 'csv'],
  ['Dear customer, your statement is ready.\nThank you, and goodbye.', 'text'],
  ['\0\0\0\0\0\0\0\0', 'unknown'],
  ['   \r\n ', 'unknown'],
  ['\x01\x02\x03', 'unknown'],
])('%j is %s', (text, format) => {
  expect(sniffFormat(latin1(text))).toBe(format);
});
