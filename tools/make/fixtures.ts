#!/usr/bin/env node
// Writes test/preflight/fixtures: one small statement in every encryption and layout that qpdf produces, as Base64.
// Keys and salts are random where the format requires it: run this only to add a file. Needs qpdf.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLines, makePage, makePdf } from '../../test/preflight/support/makePdf.ts';
import { run } from '../../test/corpus/pdfJudges.ts';

const fixtures = new Map<string, readonly string[]>([
  ['plain', []],
  ['linearized', ['--linearize']],
  ['object-streams', ['--object-streams=generate']],
  ['qdf', ['--qdf']],
]);
const levels = new Map<string, readonly string[]>([
  ['r2', ['40']],
  ['r3', ['128', '--use-aes=n']],
  ['r4-rc4', ['128', '--use-aes=n', '--force-V4']],
  ['r4-aes', ['128', '--use-aes=y']],
  ['r4-aes-open-metadata', ['128', '--use-aes=y', '--cleartext-metadata']],
  ['r5', ['256', '--force-R5']],
  ['r6', ['256']],
  ['r6-open-metadata', ['256', '--cleartext-metadata']],
]);
for (const [name, level] of levels) {
  fixtures.set(name, ['--allow-weak-crypto', '--encrypt', 'Secret12', 'owner', ...level, '--']);
  if (!name.includes('metadata')) {
    fixtures.set(`${name}-owner-only`, ['--allow-weak-crypto', '--encrypt', '', 'owner', ...level, '--']);
    fixtures.set(`${name}-unicode`, [
      '--allow-weak-crypto',
      '--encrypt',
      'pässwört',
      'ówner',
      ...level,
      '--',
    ]);
  }
}
fixtures.set('r6-object-streams', [...(fixtures.get('r6') ?? []), '--object-streams=generate']);
fixtures.set('r4-aes-linearized', [...(fixtures.get('r4-aes') ?? []), '--linearize']);

const folder = join(import.meta.dirname, '../../test/preflight/fixtures');
const temp = mkdtempSync(join(tmpdir(), 'preflight-fixtures-'));
const source = join(temp, 'source.pdf');
const lines = [
  'HDFC BANK',
  'Account statement',
  'RTGS/NEFT IFSC: HDFC0001234',
  '01/04/2024 NEFT CR 1,000.00',
];
writeFileSync(source, makePdf(makePage(makeLines(lines))));
for (const [name, args] of fixtures) {
  const target = join(temp, 'target.pdf');
  const { code, stderr } = await run('qpdf', ['--static-id', '--static-aes-iv', source, ...args, target]);
  if (code !== 0) throw new Error(`${name}: ${stderr}`);
  const base64 = readFileSync(target).toString('base64');
  writeFileSync(join(folder, `${name}.b64`), base64.replaceAll(/.{1,100}/g, '$&\n'));
}
rmSync(temp, { recursive: true });
console.log(`${fixtures.size} fixtures written`);
