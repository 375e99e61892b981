import { expect, test } from 'vitest';
import { rc4 } from '../../../src/pdf/encryption/rc4.js';

const fromHex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

// RFC 6229, section 2: the first 32 bytes of the key stream.
test.each([
  ['0102030405', 'b2396305f03dc027ccc3524a0a1118a86982944f18fc82d589c403a47a0d0919'],
  ['01020304050607', '293f02d47f37c9b633f2af5285feb46be620f1390d19bd84e2e0fd752031afc1'],
  ['0102030405060708', '97ab8a1bf0afb96132f2f67258da15a88263efdb45c4a18684ef87e6b19e5b09'],
  ['0102030405060708090a0b0c0d0e0f10', '9ac7cc9a609d1ef7b2932899cde41b975248c4959014126a6e8a84f11d1a9e1c'],
  ['833222772a', '80ad97bdc973df8a2e879e92a497efda20f060c2f2e5126501d3d4fea10d5fc0'],
])('gives the key stream of RFC 6229 for the key %s', (key, stream) => {
  expect(rc4(fromHex(key), new Uint8Array(32))).toEqual(fromHex(stream));
});

test('undoes itself, and leaves its input as it was', () => {
  const data = fromHex('00010203fdfeff');
  expect(rc4(fromHex('abcd'), rc4(fromHex('abcd'), data))).toEqual(data);
  expect(data).toEqual(fromHex('00010203fdfeff'));
});
