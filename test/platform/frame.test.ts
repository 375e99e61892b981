import { afterEach, expect, it, vi } from 'vitest';
import { hashBytes } from '../../src/platform/digests.js';
import { isOffline } from '../../src/platform/network.js';
import { isBehindServiceWorker } from '../../src/platform/serviceWorker.js';
import { withTabStorage } from '../../src/platform/tabStorage.js';
import { getSubtle, hasSubtle } from '../../src/platform/webCrypto.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Makes a global throw when it is read, or when `property` of it is. */
function forbid(name: string, property?: string): void {
  const refuse = (): never => {
    throw new DOMException('The frame is sandboxed.', 'SecurityError');
  };
  const descriptor = { configurable: true, get: refuse };
  if (property === undefined) {
    vi.stubGlobal(name, undefined);
    Object.defineProperty(globalThis, name, descriptor);
  } else vi.stubGlobal(name, Object.defineProperty({}, property, descriptor));
}

it('takes a service worker that may not be asked for as none', () => {
  forbid('navigator', 'serviceWorker');
  expect(isBehindServiceWorker()).toBe(false);
  vi.stubGlobal('navigator', {});
  expect(isBehindServiceWorker()).toBe(false);
  vi.stubGlobal('navigator', { serviceWorker: { controller: {} } });
  expect(isBehindServiceWorker()).toBe(true);
});

it('does without a storage that is blocked', () => {
  forbid('sessionStorage');
  expect(withTabStorage((storage) => storage.getItem('a'))).toBeUndefined();
});

it('does without Web Crypto', async () => {
  vi.stubGlobal('crypto', {});
  expect(hasSubtle()).toBe(false);
  expect(getSubtle).toThrow('Web Crypto is missing');
  expect(await hashBytes(new Uint8Array(1))).toBeNull();
});

it('takes a device that says nothing of its connection as online', () => {
  vi.stubGlobal('navigator', {});
  expect(isOffline()).toBe(false);
});
