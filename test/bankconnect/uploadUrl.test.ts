import { expect, it } from 'vitest';
import { createUploadUrl } from '../../src/bankconnect/uploadStatement.js';

const plain = { includeProgress: false };

it.each([
  ['/api/upload', '/api/upload?identity=true'],
  ['/api/upload/?x=1', '/api/upload/?x=1&identity=true'],
  ['upload?', 'upload?identity=true'],
  ['upload?a=%20b&&c', 'upload?a=%20b&c&identity=true'],
  ['', '?identity=true'],
  ['https://a.test', 'https://a.test?identity=true'],
  ['/upload#part?x', '/upload?identity=true#part?x'],
  ['/upload?to=a?b#c', '/upload?to=a?b&identity=true#c'],
  ['/upload?identity=false', '/upload?identity=false'],
  [new URL('https://a.test/b?x=1#c'), 'https://a.test/b?x=1&identity=true#c'],
])('%s becomes %s', (endpoint, url) => {
  expect(createUploadUrl(endpoint, plain)).toBe(url);
});

it('requests progress only with includeProgress', () => {
  expect(createUploadUrl('/upload', { includeProgress: true })).toBe('/upload?identity=true&progress=true');
});
