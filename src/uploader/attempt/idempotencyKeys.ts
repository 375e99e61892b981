import type { FileEntry } from '../file/FileEntry.js';
import { createRandomHex, hashBytes } from '../../platform/digests.js';
import { withTabStorage } from '../../platform/tabStorage.js';
import type { ResolvedOptions } from '../resolveOptions.js';

const itemName = 'statement-uploader:keys';
/** An attempt that has not ended needs its key; nobody has more of them than this. */
const mostStored = 50;

type StoredKeys = Readonly<Record<string, string>>;

/** Reads the keys that this tab keeps. Another script may have changed them. */
function readStored(): StoredKeys {
  const value: unknown = withTabStorage((storage) => JSON.parse(storage.getItem(itemName) ?? '{}'));
  const entries = Object.entries(Object(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && /^[0-9a-f]{32}$/.test(entry[1]),
  );
  return Object.fromEntries(entries.slice(-mostStored));
}

/** Without storage, a reload forgets the keys. */
function writeStored(change: (stored: StoredKeys) => StoredKeys): void {
  const entries = Object.entries(change(readStored())).slice(-mostStored);
  withTabStorage((storage) => {
    if (entries.length === 0) storage.removeItem(itemName);
    else storage.setItem(itemName, JSON.stringify(Object.fromEntries(entries)));
  });
}

/** The keys of all attempts of an uploader, also of files that are no longer in the list. */
export interface AttemptKeys {
  /** Those of unanswered attempts, by name. */
  readonly open: Map<string, string>;
  /** Those that the server has refused for good: another entry of the same file may hold one. */
  readonly refused: Set<string>;
}

/**
 * Returns the keys of attempts that a reload cut off, from the tab's storage. Call it ahead of the first attempt: a
 * page's first access to its storage waits for another process of the browser, which takes Chromium a few milliseconds.
 */
export function findKeys(): AttemptKeys {
  return { open: new Map(Object.entries(readStored())), refused: new Set() };
}

/**
 * The name of an attempt in the tab's storage: a digest of the session, the request's form and the file's own digest.
 * `null` if the digests are not available, or the password that goes along is not the one that the file itself
 * determines: the password is part of the request, but neither it nor a digest of it is stored.
 */
async function nameAttempt(
  request: readonly unknown[],
  { examined, password }: FileEntry,
): Promise<string | null> {
  if (!examined?.digest || (password !== null && examined.opensWith !== password)) return null;
  const parts = [...request, examined.digest, password === null ? null : examined.opensAs];
  return hashBytes(new TextEncoder().encode(JSON.stringify(parts)));
}

/** An `Idempotency-Key` and how to dispose of it. */
export interface AttemptKey {
  readonly value: string;
  /**
   * The server has answered. `accepted` and `refused` are final, and stand for all attempts with this key: the next one
   * is another request. `for-now`, such as 429, leaves the key to the retries, and what is open stays open.
   */
  readonly answered: (answer: 'accepted' | 'refused' | 'for-now') => void;
}

/**
 * Returns the `Idempotency-Key` of an attempt (draft-ietf-httpapi-idempotency-key-header). It stands for everything
 * that the server sees: session, URL, form, bank, password and file. It stays the same until the server has answered.
 * Meanwhile, `keys.open` and the tab's `sessionStorage` hold it, so that neither a reload after a lost response nor
 * picking the file again stores the statement twice.
 *
 * @param isRetry the widget repeats the attempt by itself. If the borrower does, a key without an open attempt is not
 *   repeated: an endpoint may have kept its answer, such as 409, and would only repeat it
 */
export async function createAttemptKey(
  entry: FileEntry,
  bank: string | null,
  isRetry: boolean,
  { open, refused }: AttemptKeys,
  { sessionId, endpoint, includeProgress, uploadType }: ResolvedOptions,
): Promise<AttemptKey> {
  const request = [sessionId, String(endpoint), includeProgress, uploadType, bank];
  const whole = JSON.stringify([...request, entry.password]);
  const name = await nameAttempt(request, entry);
  const held = entry.keys.get(whole);
  const own = held && refused.has(held.value) ? undefined : held;
  // Of the same file, picked before: it may have arrived.
  const other = open.get(name ?? '');
  const before = own?.isOpen || other === undefined ? own : { value: other, isOpen: true };
  const isRepeated = before && (before.isOpen || isRetry);
  const { value, isOpen } = isRepeated ? before : { value: createRandomHex(), isOpen: false };
  entry.keys.set(whole, { value, isOpen: true });
  if (name !== null) {
    open.set(name, value);
    writeStored((stored) => ({ ...stored, [name]: value }));
  }
  return {
    value,
    answered(answer) {
      if (isOpen && answer === 'for-now') return;
      if (answer === 'refused') refused.add(value);
      if (answer !== 'for-now') entry.keys.delete(whole);
      else entry.keys.set(whole, { value, isOpen });
      if (name !== null) {
        open.delete(name);
        writeStored((stored) => Object.fromEntries(Object.entries(stored).filter(([key]) => key !== name)));
      }
    },
  };
}
