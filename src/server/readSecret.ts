import { callHostFunction } from './callHost.js';
import type { Secret } from './Secret.js';

/** @throws Refusal (500) when the function throws, or what it brings cannot be a header */
export function resolveSecret(secret: Secret): Promise<string> {
  return callHostFunction(async () => {
    const value = typeof secret === 'string' ? secret : await secret();
    if (!/^[\x21-\x7e]+$/.test(value)) throw new TypeError('A secret has to be printable ASCII.');
    return value;
  });
}
