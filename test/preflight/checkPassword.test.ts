import { describe, expect, test, vi } from 'vitest';
import PdfDocument from 'pdfkit';
import { checkPassword } from '../../src/preflight/checkPassword.js';
import { lock } from './support/lock.ts';
import { readFixture } from './support/readFixture.ts';

const names = ['r2', 'r3', 'r4-rc4', 'r4-aes', 'r5', 'r6'];

describe.each([...names, 'r4-aes-open-metadata', 'r6-open-metadata', 'r6-object-streams'])('%s', (name) => {
  test('opens with the user and the owner password, and says which one it is', async () => {
    const security = await lock(readFixture(name));
    await expect(checkPassword(security, 'Secret12')).resolves.toEqual({
      outcome: 'opens',
      as: 'user',
      used: 'Secret12',
      otherCase: false,
    });
    await expect(checkPassword(security, 'owner')).resolves.toEqual({
      outcome: 'opens',
      as: 'owner',
      used: 'owner',
      otherCase: false,
    });
  });

  test.each([
    ['invisible characters', '\u200bSec\u00adret\u200e12\u2060\ufeff'],
    ['blanks and line breaks around it', '\u00a0\u3000Secret12\u2003\r\n'],
    ['full-width letters', 'Ｓｅｃｒｅｔ１２'],
    ['digits in Devanagari', 'Secret१२'],
    ['digits in Arabic, with a mark of direction', 'Secret\u200f١٢'],
  ])('opens with %s, and sends the password without them', async (_, typed) => {
    const security = await lock(readFixture(name));
    await expect(checkPassword(security, typed)).resolves.toMatchObject({
      used: 'Secret12',
      otherCase: false,
    });
  });

  test('rejects any other password', async () => {
    const security = await lock(readFixture(name));
    for (const wrong of ['', ' ', 'sEcret12', 'Secret1', 'Secret123', 'x'.repeat(200), '\0', 'पासवर्ड'])
      await expect(checkPassword(security, wrong)).resolves.toEqual({ outcome: 'refused' });
  });
});

describe.each(names)('%s', (name) => {
  test('opens with non-ASCII letters, composed or decomposed', async () => {
    const security = await lock(readFixture(`${name}-unicode`));
    await expect(checkPassword(security, 'pässwört')).resolves.toMatchObject({ as: 'user' });
    await expect(checkPassword(security, 'ówner')).resolves.toMatchObject({ as: 'owner' });
    await expect(checkPassword(security, '\u200bpa\u0308sswo\u0308rt ')).resolves.toMatchObject({
      as: 'user',
      used: 'pässwört',
    });
    await expect(checkPassword(security, 'passwort')).resolves.toEqual({ outcome: 'refused' });
  });
});

test('trims surrounding spaces, and says so in the result', async () => {
  const security = await lock(readFixture('r6'));
  await expect(checkPassword(security, '  Secret12\n')).resolves.toMatchObject({ used: 'Secret12' });
});

test('tries another letter case, and says so in the result', async () => {
  const security = await lock(readFixture('r3'));
  await expect(checkPassword(security, ' OWNER ')).resolves.toEqual({
    outcome: 'opens',
    as: 'owner',
    used: 'owner',
    otherCase: true,
  });
  await expect(checkPassword(security, 'SECRET12')).resolves.toEqual({ outcome: 'refused' });
});

test('does not reject a password that needs Web Crypto to be checked', async () => {
  const r6 = await lock(readFixture('r6'));
  const r4 = await lock(readFixture('r4-aes'));
  vi.stubGlobal('crypto', {});
  await expect(checkPassword(r6, 'anything')).resolves.toEqual({ outcome: 'cannot-tell' });
  await expect(checkPassword(r4, 'anything')).resolves.toEqual({ outcome: 'refused' });
  await expect(checkPassword(r4, 'Secret12')).resolves.toMatchObject({ outcome: 'opens' });
  vi.unstubAllGlobals();
});

describe('made by another writer', () => {
  test.each([
    ['1.3', 2],
    ['1.4', 3],
    ['1.6', 4],
    ['1.7ext3', 5],
  ] as const)('PDF %s, revision %i', async (pdfVersion, revision) => {
    const document = new PdfDocument({ pdfVersion, userPassword: 'name0101', ownerPassword: 'owner' });
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    const written = new Promise((resolve) => document.on('end', resolve));
    document.text('Statement').end();
    await written;
    const security = await lock(Uint8Array.from(Buffer.concat(parts)));
    expect(security.revision).toBe(revision);
    await expect(checkPassword(security, 'NAME0101')).resolves.toEqual({
      outcome: 'opens',
      as: 'user',
      used: 'name0101',
      otherCase: true,
    });
    await expect(checkPassword(security, 'owner')).resolves.toMatchObject({ as: 'owner' });
    await expect(checkPassword(security, 'name0102')).resolves.toEqual({ outcome: 'refused' });
  });
});
