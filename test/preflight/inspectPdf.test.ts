import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { inspectPdf } from '../../src/preflight/inspectPdf.js';
import { makeLines, makePage, makePdf } from './support/makePdf.ts';
import { readFixture } from './support/readFixture.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));
const edit = (bytes: Uint8Array, from: RegExp | string, to: string): Uint8Array => {
  const text = toText(bytes);
  expect(text.search(from)).toBeGreaterThan(-1);
  return latin1(text.replace(from, to));
};
const plain = makePdf(makePage(makeLines(['Statement'])));

describe('scans', () => {
  const sample = (file: string): Uint8Array =>
    new Uint8Array(readFileSync(new URL(`../../demo/statements/${file}`, import.meta.url)));

  test('a scanned page is reported as a possible scan', async () => {
    await expect(inspectPdf(sample('icici-scan.pdf'))).resolves.toMatchObject({ mayBeScan: true });
  });

  test('a page with text is not a scan', async () => {
    await expect(inspectPdf(sample('icici-nov-apr.pdf'))).resolves.toMatchObject({ mayBeScan: false });
  });

  test.each([
    ['a logo', [300, 200], false],
    ['a page in three strips', [600, 280], true],
    ['a picture that does not state its size', [null, 200], true],
  ] as const)('%s: %j', async (name, [width, height], mayBe) => {
    const strips = name.includes('strips') ? 3 : 1;
    const picture = (number: number): string =>
      `${number} 0 obj<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/Length 1>>stream\nx\nendstream endobj\n`;
    const head =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n';
    let body = head;
    const offsets = [head.indexOf('1 0 obj'), head.indexOf('2 0 obj')];
    for (let strip = 0; strip < strips; strip += 1) {
      offsets.push(body.length);
      body += picture(3 + strip);
    }
    const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const count = offsets.length + 1;
    const file = `${body}xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`;
    await expect(inspectPdf(latin1(file))).resolves.toMatchObject({ damage: 'none', mayBeScan: mayBe });
  });
});

describe('encryption', () => {
  test.each(['plain', 'linearized', 'object-streams', 'qdf'])('%s is not encrypted', async (name) => {
    await expect(inspectPdf(readFixture(name))).resolves.toEqual({
      kind: 'pdf',
      damage: 'none',
      encryption: 'none',
      mayBeScan: false,
      security: null,
    });
  });

  test.each([
    ['r2', 2],
    ['r3', 3],
    ['r4-rc4', 4],
    ['r4-aes', 4],
    ['r4-aes-open-metadata', 4],
    ['r4-aes-linearized', 4],
    ['r5', 5],
    ['r6', 6],
    ['r6-open-metadata', 6],
    ['r6-object-streams', 6],
  ])('%s needs a password, in revision %i', async (name, revision) => {
    await expect(inspectPdf(readFixture(name))).resolves.toMatchObject({
      damage: 'none',
      encryption: 'needs-password',
      security: { revision },
    });
  });

  test.each(['r2', 'r3', 'r4-rc4', 'r4-aes', 'r5', 'r6'])(
    '%s with an owner password only opens',
    async (name) => {
      await expect(inspectPdf(readFixture(`${name}-owner-only`))).resolves.toMatchObject({
        encryption: 'opens',
      });
    },
  );

  test('a security handler other than the standard one is reported', async () => {
    const other = edit(readFixture('r3'), '/Filter /Standard', '/Filter /AnyOther');
    await expect(inspectPdf(other)).resolves.toMatchObject({ encryption: 'unknown-handler', security: null });
  });

  test('finds the encryption dictionary in the trailer or by reference', async () => {
    const r3 = toText(readFixture('r3'));
    const [, dict = ''] = /obj\n(<< \/Filter \/Standard.*?>>)\nendobj/s.exec(r3) ?? [];
    const direct = r3.replace(/\/Encrypt \d+ 0 R/, `/Encrypt ${dict}`);
    expect(direct).not.toBe(r3);
    await expect(inspectPdf(latin1(direct))).resolves.toMatchObject({
      damage: 'none',
      encryption: 'needs-password',
    });
  });

  test('ignores a reference to a missing encryption dictionary', async () => {
    const missing = makePdf({ ...makePage(''), trailer: '/Encrypt 77 0 R' });
    await expect(inspectPdf(missing)).resolves.toMatchObject({ damage: 'none', encryption: 'none' });
    const otherGeneration = edit(readFixture('r3'), /(\/Encrypt \d+) 0 R/, '$1 7 R');
    await expect(inspectPdf(otherGeneration)).resolves.toMatchObject({ damage: 'none', encryption: 'none' });
  });

  test('ignores the word Encrypt in a text or in an old revision', async () => {
    const word = makePdf(makePage(makeLines(['/Encrypt 5 0 R', 'trailer << /Encrypt 5 0 R >>'])));
    await expect(inspectPdf(word)).resolves.toMatchObject({ encryption: 'none' });
  });

  test.each(['0', '5', '16', '128', '40', '999', '-1', 'null', '(128)'])(
    'a key length of %s in a file of 128 bits hides nothing',
    async (length) => {
      const odd = edit(readFixture('r4-aes-owner-only'), /\/Length 128/, `/Length ${length}`.padEnd(11));
      await expect(inspectPdf(odd)).resolves.toMatchObject({ encryption: 'opens' });
    },
  );

  test('without Web Crypto, only revisions 5 and 6 are unknown', async () => {
    vi.stubGlobal('crypto', {});
    await expect(inspectPdf(readFixture('r4-aes'))).resolves.toMatchObject({ encryption: 'needs-password' });
    await expect(inspectPdf(readFixture('r5'))).resolves.toMatchObject({ encryption: 'cannot-tell' });
    await expect(inspectPdf(readFixture('r6'))).resolves.toMatchObject({ encryption: 'cannot-tell' });
    await expect(inspectPdf(readFixture('plain'))).resolves.toMatchObject({ encryption: 'none' });
    vi.unstubAllGlobals();
  });
});

describe('finding the trailer', () => {
  test.each([
    ['junk before the header', (bytes: Uint8Array) => join(latin1('junk\n'.repeat(200)), bytes)],
    ['junk behind the end', (bytes: Uint8Array) => join(bytes, latin1('\0'.repeat(5_000)))],
    [
      'a page of HTML behind the end',
      (bytes: Uint8Array) => join(bytes, latin1('<html></html>'.repeat(999))),
    ],
  ])('%s does no harm', async (_, change) => {
    await expect(inspectPdf(change(plain))).resolves.toMatchObject({ damage: 'none', encryption: 'none' });
    await expect(inspectPdf(change(readFixture('r6')))).resolves.toMatchObject({
      damage: 'none',
      encryption: 'needs-password',
    });
  });

  test.each([
    ['a wrong startxref', /startxref\n\d+/, 'startxref\n7'],
    ['no startxref', 'startxref', 'startxxxx'],
    ['a startxref beyond the end', /startxref\n\d+/, 'startxref\n99999999999999999999'],
    ['wrong offsets', / 00000 n/g, ' 00000 n'.replace('00000', '00000').replace(' ', '9 ')],
  ])('%s is found out by searching', async (_, from, to) => {
    await expect(inspectPdf(edit(plain, from, to))).resolves.toMatchObject({ encryption: 'none' });
    await expect(inspectPdf(edit(readFixture('r3'), from, to))).resolves.toMatchObject({
      damage: 'damaged',
      encryption: 'needs-password',
    });
  });

  test('reads trailer entries after an invalid one', async () => {
    const doubled = edit(readFixture('r3'), /trailer <</, 'trailer << /Root 1 0 R / \n00 n \ntrailer <<');
    await expect(inspectPdf(doubled)).resolves.toMatchObject({ encryption: 'needs-password' });
  });

  test('does not report a file without a catalog as open', async () => {
    const lost = edit(readFixture('r6-owner-only'), '/Root 1 0 R', '/Roof 1 0 R');
    await expect(inspectPdf(lost)).resolves.toMatchObject({ encryption: 'cannot-tell' });
    const locked = edit(readFixture('r6'), '/Root 1 0 R', '/Roof 1 0 R');
    await expect(inspectPdf(locked)).resolves.toMatchObject({ encryption: 'needs-password' });
  });

  test('finds a cross-reference stream by searching', async () => {
    const lost = edit(readFixture('r6-object-streams'), /startxref\n\d+/, 'startxref\n1');
    await expect(inspectPdf(lost)).resolves.toMatchObject({
      damage: 'damaged',
      encryption: 'needs-password',
    });
  });

  test('uses the newest of several revisions', async () => {
    const start = plain.length;
    const update = `xref\n0 0\ntrailer\n<< /Size 6 /Root 1 0 R /Encrypt 9 0 R /Prev ${toText(plain).lastIndexOf('xref\n0')} >>\n`;
    const [, dict = ''] = /obj\n(<< \/Filter \/Standard.*?>>)\nendobj/s.exec(toText(readFixture('r3'))) ?? [];
    const updated = `${toText(plain)}${update.replace('9 0 R', dict)}startxref\n${start}\n%%EOF\n`;
    await expect(inspectPdf(latin1(updated))).resolves.toMatchObject({ encryption: 'needs-password' });
  });

  test('stops at a loop of previous sections', async () => {
    const at = toText(plain).lastIndexOf('xref\n0');
    const loop = edit(plain, '/Size 6', `/Prev ${at} /Size 6`);
    await expect(inspectPdf(loop)).resolves.toMatchObject({ encryption: 'none' });
  });
});

describe('the format', () => {
  test('accepts a header only within the first 1,024 bytes', async () => {
    await expect(inspectPdf(join(latin1(' '.repeat(1_023)), plain))).resolves.toMatchObject({ kind: 'pdf' });
    await expect(inspectPdf(join(latin1(' '.repeat(1_024)), plain))).resolves.toMatchObject({
      kind: 'not-pdf',
    });
  });

  test('detects a saved web page as HTML', async () => {
    const page = latin1('<!doctype html><title>Your session has expired</title>');
    await expect(inspectPdf(page)).resolves.toEqual({ kind: 'not-pdf', format: 'html' });
  });

  test('reports a file of zero bytes as empty', async () => {
    await expect(inspectPdf(new Uint8Array())).resolves.toEqual({ kind: 'not-pdf', format: 'empty' });
  });
});

describe('truncated files', () => {
  test.each(['plain', 'linearized', 'object-streams', 'r3', 'r6', 'r6-object-streams', 'r4-aes-linearized'])(
    '%s, wherever it is cut, is never whole and never said to be open when it is locked',
    async (name) => {
      const bytes = readFixture(name);
      for (let end = 8; end < bytes.length - 12; end += 7) {
        const verdict = await inspectPdf(bytes.slice(0, end));
        expect(verdict).toMatchObject({ kind: 'pdf', damage: 'cut-off' });
        const possible = name.startsWith('r') ? /needs-password|cannot-tell/ : /none|cannot-tell/;
        expect(verdict).toHaveProperty('encryption', expect.stringMatching(possible));
      }
    },
  );

  test.each([
    [
      'a linearized file that states a little too much',
      edit(readFixture('linearized'), /\/L \d+/, '/L 9999'),
    ],
    ['a locked one', edit(readFixture('r4-aes-linearized'), /\/L \d+/, '/L 9999')],
    ['a file without its end marker', edit(plain, /%%EOF\s*$/, '')],
    ['a file with half of its end marker', edit(plain, /%%EOF\s*$/, '%%E')],
    [
      'a file with a cross-reference stream, without its end marker',
      edit(readFixture('object-streams'), /%%EOF\s*$/, ''),
    ],
    ['both', edit(edit(readFixture('linearized'), /\/L \d+/, '/L 9999'), /%%EOF\s*$/, '')],
    ['a file of another writer without its end marker', readFixture('no-eof')],
  ])('%s is whole: startxref leads to the cross-reference', async (_, bytes) => {
    await expect(inspectPdf(bytes)).resolves.toMatchObject({ damage: 'none' });
  });

  test.each([
    ['nowhere', /startxref\n\d+/, 'startxref\n7'],
    ['to a section before one that is lost', /\/Size (\d+)/, '/Size $1 /Prev 99999'],
    ['to a trailer without a catalog', /\/Root 1 0 R/, '/Roof 1 0 R'],
  ])('a file without its end marker whose startxref leads %s is truncated', async (_, from, to) => {
    const file = edit(edit(plain, /%%EOF\s*$/, ''), from, to);
    await expect(inspectPdf(file)).resolves.toMatchObject({ damage: 'cut-off' });
  });

  test('so is a linearized file of which only the first section is left', async () => {
    const whole = toText(readFixture('linearized'));
    const first = whole.indexOf('%%EOF') + 6;
    for (const end of [first, first + 1, whole.indexOf('endobj', first) + 7, whole.length - 40])
      await expect(inspectPdf(latin1(whole.slice(0, end)))).resolves.toMatchObject({ damage: 'cut-off' });
  });

  test('a header alone is a truncated file', async () => {
    await expect(inspectPdf(latin1('%PDF-'))).resolves.toMatchObject({
      damage: 'cut-off',
      encryption: 'cannot-tell',
    });
  });

  test('an incomplete update is a truncated file', async () => {
    const broken = join(plain, latin1('5 0 obj\n<< /Type /Font >>\nendobj\n6 0 obj\n<< /Len'));
    await expect(inspectPdf(broken)).resolves.toMatchObject({ damage: 'cut-off', encryption: 'none' });
  });
});
