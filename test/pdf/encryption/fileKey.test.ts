import { expect, test } from 'vitest';
import { fileKey, hashR5R6 } from '../../../src/pdf/encryption/fileKey.js';
import type { PdfSecurity } from '../../../src/pdf/encryption/PdfSecurity.js';

// The values that pdf.js publishes with its own tests (Apache-2.0): user password "user", owner password "owner".
const published = [
  {
    revision: 5,
    user: '83f28fa057028a864ffdbdade04990f1be51c50ff96991970fc24103017ebbdd75a904209f6516dca85ed7c06426bc28',
    owner: '3c6289233365c898d2b2e2e486cda318cc7eb1246a32247dd2acab78de6c8b73f37647998011653ec8f5f20cda7b1878',
    userKey: '2396c3a9f53333ff9e9e21f2e74b7dbe197eac72c3f489f5eaa52a4a3c261111',
    ownerKey: 'd5ca0ebd6e4c46bf06c30abe9d649055083e7bb29ce53228e5d836de22266adf',
    key: '3f7288d1573d0c1ef901ba90fef8a3999733850a5098ce0f48bbe721e0ef0dd5',
  },
  {
    revision: 6,
    user: '5ee6cd4ba663fa4cdb801155391121a4962e67b0a09cbbe9a6dfa3fd93eb5fb853f59265c6f722c6bf0b105eedd814af',
    owner: '58e83e36f51af5d1897bdd48c73125d91f4a73a77f9eb04d2da3572f275ad98d8ee8a9d0cad605b91dd0b92e0b4c8795',
    userKey: '79d002b5e6599c3cfd8fd41c54b4c4b1ad80dd6b2e145eba87335f1814dffe24',
    ownerKey: 'd149e04d679bc9b5be44df143e5a38d205f0b280ee7c44fefdf43e6cd0870afb',
    key: '2adad527495b484f4326f88512bd3d226b4f1d383bb5d576712241d257ae16ef',
  },
] as const;

const fromHex = (hex: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(hex, 'hex'));
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

for (const { revision, key, ...strings } of published) {
  const security: PdfSecurity = {
    revision,
    user: fromHex(strings.user),
    owner: fromHex(strings.owner),
    userKey: fromHex(strings.userKey),
    ownerKey: fromHex(strings.ownerKey),
    permissions: -4,
    id: new Uint8Array(),
    encryptMetadata: true,
    keyLengths: [16],
    cipher: 'aes-256',
  };

  test(`revision ${revision}: the hash of the user's and of the owner's password is the published one`, async () => {
    const { user, owner } = security;
    await expect(hashR5R6(revision, text('user'), user.slice(32, 40), new Uint8Array())).resolves.toEqual(
      user.slice(0, 32),
    );
    await expect(hashR5R6(revision, text('owner'), owner.slice(32, 40), user)).resolves.toEqual(
      owner.slice(0, 32),
    );
  });

  test(`revision ${revision}: both passwords give the published key of the file, another one gives none`, async () => {
    await expect(fileKey(security, text('user'))).resolves.toEqual({ as: 'user', key: fromHex(key) });
    await expect(fileKey(security, text('owner'))).resolves.toEqual({ as: 'owner', key: fromHex(key) });
    await expect(fileKey(security, text('User'))).resolves.toBeNull();
  });
}
