import type { FileEntry } from './Held.js';
import type { ResolvedOptions } from './resolveOptions.js';

/** A random key of 32 hexadecimal digits. Not `randomUUID()`: that one is missing on plain http. */
function createKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The `Idempotency-Key` of a statement (draft-ietf-httpapi-idempotency-key-header): the same for every attempt with the same session,
 * bank and password, also when others were tried in between, so that a server that honours it takes each once.
 */
export function idempotencyKey(item: FileEntry, bank: string | null, { sessionId }: ResolvedOptions): string {
  const sent = JSON.stringify([sessionId, bank, item.password]);
  const key = item.keys.get(sent) ?? createKey();
  item.keys.set(sent, key);
  return key;
}
