import { createHash } from 'node:crypto';
import { environmentManager } from '@tanstack/react-query';
import { vi } from 'vitest';
import { type DeviceNetwork, stubNetwork } from '../../support/network.ts';
import { RecordedForm } from './RecordedForm.js';

/** What the model's hosts throw in their callbacks. */
export class HostMischief extends Error {}

/** The bytes of every Blob that was made of one buffer, without a turn of the event loop. */
export const blobBytes = new WeakMap<Blob, Uint8Array>();

class KeptBlob extends Blob {
  readonly #bytes: Uint8Array<ArrayBuffer> | null;

  constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
    super(parts, options);
    const [part] = parts;
    this.#bytes = parts.length === 1 && part instanceof ArrayBuffer ? new Uint8Array(part.slice(0)) : null;
    if (this.#bytes) blobBytes.set(this, this.#bytes);
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.#bytes ? Promise.resolve(this.#bytes.slice().buffer) : super.arrayBuffer();
  }
}

/** What the tab stores, and the device's network. */
export interface Platform extends DeviceNetwork {
  readonly stored: Map<string, string>;
  /** The browser forbids storage. */
  blocksStorage: boolean;
}

/**
 * Replaces what takes threads or turns of the event loop by what answers at once, until `vi.unstubAllGlobals()`. An
 * exception of the host's, which the engine reports as uncaught, goes no further.
 */
export function stubPlatform(): Platform {
  environmentManager.setIsServer(() => false);
  vi.stubGlobal('FormData', RecordedForm);
  vi.stubGlobal('Blob', KeptBlob);
  // Compressed text stays unread. Inflating it takes threads.
  vi.stubGlobal('DecompressionStream', undefined);
  const microtask = globalThis.queueMicrotask;
  vi.stubGlobal('queueMicrotask', (run: () => void) => {
    microtask(() => {
      try {
        run();
      } catch (thrown) {
        if (!(thrown instanceof HostMischief)) throw thrown;
      }
    });
  });
  const { crypto } = globalThis;
  vi.stubGlobal('crypto', {
    getRandomValues: (values: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(values),
    subtle: {
      digest: (_: string, bytes: Uint8Array<ArrayBuffer> | ArrayBuffer) => {
        const hash = createHash('sha256').update(new Uint8Array(bytes)).digest();
        return Promise.resolve(Uint8Array.from(hash).buffer);
      },
    },
  });
  const stored = new Map<string, string>();
  const platform: Platform = { ...stubNetwork(), stored, blocksStorage: false };
  const access = <T>(read: () => T): T => {
    if (platform.blocksStorage) throw new DOMException('blocked', 'SecurityError');
    return read();
  };
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => access(() => stored.get(name) ?? null),
    setItem: (name: string, value: string) => access(() => stored.set(name, value)),
    removeItem: (name: string) => access(() => stored.delete(name)),
  });
  return platform;
}
