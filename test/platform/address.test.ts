import { afterEach, expect, it, vi } from 'vitest';
import { isSameOrigin } from '../../src/platform/address.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ['https://lender.example', '/api/statements', true],
  ['https://lender.example', 'https://lender.example/api', true],
  ['https://lender.example', 'https://upload.example/api', false],
  // In a frame without `allow-same-origin`, whatever its address says.
  ['null', '/api/statements', false],
  ['https://lender.example', 'https://', false],
])('on a page of the origin %s, %s is of the same origin: %s', (origin, url, verdict) => {
  vi.stubGlobal('document', { baseURI: 'https://lender.example/apply/' });
  vi.stubGlobal('origin', origin);
  expect(isSameOrigin(url)).toBe(verdict);
});

it('outside of a page, nothing is of the same origin', () => {
  expect(isSameOrigin('/api/statements')).toBe(false);
  expect(isSameOrigin('https://lender.example/')).toBe(false);
});
