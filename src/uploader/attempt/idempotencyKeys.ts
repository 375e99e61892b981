import type { FileEntry } from '../file/FileEntry.js';
import { hashBytes } from '../hashBytes.js';
import type { ResolvedOptions } from '../resolveOptions.js';

/** Creates 32 random hexadecimal digits. Not `randomUUID()`, which is missing on plain http. */
function createKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) =>
    word.toString(16).padStart(8, '0'),
  ).join('');
}

const itemName = 'statement-uploader:keys';
/** An attempt that has not ended needs its key; nobody has more of them than this. */
const mostStored = 50;

type StoredKeys = Readonly<Record<string, string>>;

/** Reads the keys that this tab keeps. Storage may be blocked, full, or changed by another script. */
function readStored(): StoredKeys {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(itemName) ?? '{}');
    const entries = Object.entries(Object(value)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && /^[0-9a-f]{32}$/.test(entry[1]),
    );
    return Object.fromEntries(entries.slice(-mostStored));
  } catch {
    return {};
  }
}

function writeStored(change: (stored: StoredKeys) => StoredKeys): void {
  try {
    const entries = Object.entries(change(readStored())).slice(-mostStored);
    if (entries.length === 0) sessionStorage.removeItem(itemName);
    else sessionStorage.setItem(itemName, JSON.stringify(Object.fromEntries(entries)));
  } catch {
    // Without storage, a reload forgets the keys.
  }
}

/** Keys of attempts that a reload cut off. Each is given out once. */
export type FoundKeys = Map<string, string>;

/**
 * Returns the keys in the tab's storage. Call it ahead of the first attempt: a page's first access to its storage waits
 * for another process of the browser, which takes Chromium a few milliseconds.
 */
export function findKeys(): FoundKeys {
  return new Map(Object.entries(readStored()));
}

/**
 * The name of an attempt in the tab's storage: a digest of the session, the request's form and the file's own digest.
 * `null` if the digests are not available, or the password could not be checked on the device: the password is part of
 * the request, but neither it nor a digest of it is stored.
 */
async function nameAttempt(request: readonly unknown[], { examined }: FileEntry): Promise<string | null> {
  if (!examined?.digest || examined.opensWith === null) return null;
  return hashBytes(new TextEncoder().encode(JSON.stringify([...request, examined.digest])));
}

/** An `Idempotency-Key` and how to dispose of it. */
export interface AttemptKey {
  readonly value: string;
  /**
   * The server has answered. A final answer stands for all attempts with this key: the next one is another request. An
   * answer that is not final, such as 429, leaves the key to the retries, and what is open stays open.
   */
  readonly answered: (isFinal: boolean) => void;
}

/**
 * Returns the `Idempotency-Key` of an attempt (draft-ietf-httpapi-idempotency-key-header). It stands for everything
 * that the server sees: session, URL, form, bank, password and file. It stays the same until the server has answered.
 * The tab's `sessionStorage` holds it meanwhile, so that a reload after a lost response does not store the statement
 * twice.
 *
 * @param isRetry the widget repeats the attempt by itself. If the borrower does, a key without an open attempt is not
 *   repeated: an endpoint may have kept its answer, such as 409, and would only repeat it
 */
export async function createAttemptKey(
  entry: FileEntry,
  bank: string | null,
  isRetry: boolean,
  found: FoundKeys,
  { sessionId, endpoint, includeProgress, uploadType }: ResolvedOptions,
): Promise<AttemptKey> {
  const request = [sessionId, String(endpoint), includeProgress, uploadType, bank];
  const whole = JSON.stringify([...request, entry.password]);
  const name = await nameAttempt(request, entry);
  const cutOff = found.get(name ?? '');
  const before = entry.keys.get(whole) ?? (cutOff && { value: cutOff, isOpen: true });
  const isRepeated = before && (before.isOpen || isRetry);
  const { value, isOpen } = isRepeated ? before : { value: createKey(), isOpen: false };
  entry.keys.set(whole, { value, isOpen: true });
  if (name !== null) {
    found.delete(name);
    writeStored((stored) => ({ ...stored, [name]: value }));
  }
  return {
    value,
    answered(isFinal) {
      if (isOpen && !isFinal) return;
      if (isFinal) entry.keys.delete(whole);
      else entry.keys.set(whole, { value, isOpen });
      if (name !== null) {
        writeStored((stored) => Object.fromEntries(Object.entries(stored).filter(([key]) => key !== name)));
      }
    },
  };
}
