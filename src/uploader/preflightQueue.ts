import type { FileErrorCode, FileError } from '../errors/UploadError.js';
import { checkFile } from '../preflight/checkFile.js';
import type { StatementReading } from '../preflight/readStatement.js';
import type { SuggestedBank, StatementEvent } from '../session/SessionEvent.js';
import type { Statement } from '../session/Statement.js';
import type { FileEntry } from './FileEntry.js';
import { knownBanks, loadStatementReader, loadPreflight } from './lazy.js';
import type { ResolvedOptions } from './resolveOptions.js';

/** SHA-256 of bytes in hexadecimal; `null` where the platform has no Web Crypto: it is missing on plain http. */
async function hashBytes(bytes: BufferSource): Promise<string | null> {
  try {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}

/** What a file's text says of it. */
interface FileContents {
  readonly suggestion: SuggestedBank | undefined;
  /** What is to be asked before it is sent. */
  readonly doubt: FileErrorCode | null;
}

/** Months sort as text; a day begins with its month. */
function isOutside(printed: StatementReading['period'], asked: ResolvedOptions['period']): boolean {
  if (!printed || !asked) return false;
  return printed.to.slice(0, 7) < asked.from.slice(0, 7) || printed.from.slice(0, 7) > asked.to.slice(0, 7);
}

/** Reads a file that opens, or the name of one that does not yet. Never rejects. */
async function readFileContents(
  bytes: Uint8Array,
  item: FileEntry,
  options: ResolvedOptions,
): Promise<FileContents> {
  const [read, banks] = await Promise.all([loadStatementReader(), knownBanks(options)]);
  if (!read) return { suggestion: undefined, doubt: null };
  const { isScan, suggestion, period } = await read(bytes, item.opensWith, item.file.name, banks);
  item.looked = item.opensWith !== null;
  const outside = isOutside(period, options.period) ? 'file-outside-period' : null;
  return {
    suggestion: suggestion ? { bank: suggestion.bank, sure: suggestion.confidence === 'sure' } : undefined,
    doubt: isScan ? 'file-scanned' : outside,
  };
}

function refused(code: FileErrorCode, more: Pick<FileError, 'format'> = {}): StatementEvent {
  return { type: 'refused', error: { stage: 'file', code, ...more } };
}

/**
 * Examines a picked file, or one that a password has just opened, and tells what that means for its statement. Reads
 * the file into `item` the first time, and leaves there what opens it. `password` is one that may. Never rejects.
 */
async function runPreflight(
  item: FileEntry,
  options: ResolvedOptions,
  password: string | null,
): Promise<StatementEvent> {
  let buffer: ArrayBuffer | undefined;
  let digest: Promise<string | null> | undefined;
  if (item.blob === null) {
    const check = await checkFile(item.file, options.maxFileSize);
    if (check.ok) {
      item.blob = check.blob;
      buffer = check.bytes;
      digest = hashBytes(check.bytes);
    } else if (check.error.code !== 'file-not-pdf') return { type: 'refused', error: check.error };
  }
  const preflight = await loadPreflight();
  // Without it the server decides; what is no PDF at all is known without it.
  if (!preflight) return item.blob === null ? refused('file-not-pdf') : { type: 'checked' };

  const bytes = new Uint8Array(buffer ?? (await (item.blob ?? item.file).arrayBuffer()));
  const verdict = await preflight.inspectPdf(bytes);
  if (digest) item.digest = await digest;
  if (verdict.kind === 'not-pdf') return refused('file-not-pdf', { format: verdict.format });
  if (item.blob === null) return refused('file-not-pdf');
  if (verdict.damage === 'cut-off') return refused('file-cut-off');

  item.opensWith = '';
  item.security = verdict.security;
  if (verdict.encryption === 'needs-password' && verdict.security) {
    const tried = password === null ? null : await preflight.checkPassword(verdict.security, password);
    item.opensWith = tried?.outcome === 'opens' ? tried.used : null;
    if (item.opensWith !== null) item.password = item.opensWith;
  }
  const opens = item.opensWith !== null;
  // Reading takes longer than all the rest: the request does not wait for what nobody asks.
  const asks = options.rules.bankRequired || options.period !== undefined || verdict.mayBeScan;
  if (opens && !asks) return { type: 'checked' };
  const { suggestion, doubt } = await readFileContents(bytes, item, options);
  if (!opens) return { type: 'locked', suggestion };
  return doubt === null
    ? { type: 'checked', suggestion }
    : { type: 'refused', error: { stage: 'file', code: doubt }, suggestion };
}

interface PreflightQueueParts {
  readonly entries: ReadonlyMap<string, FileEntry>;
  readonly find: (statementId: string) => Statement | undefined;
  readonly update: (statementId: string, event: StatementEvent) => void;
  readonly options: () => ResolvedOptions;
  /** False while the widget is away: then no password is remembered. */
  readonly isHere: () => boolean;
  readonly onPassword: (statementId: string) => void;
}

/** What the device does with a file before it is sent. */
export interface PreflightQueue {
  /** Examines a picked file once those before it are done: so they are sent in the order in which they were picked. */
  readonly add: (statementId: string) => void;
  /** Tries a password on a locked statement. */
  readonly tryPassword: (statementId: string, typed: string) => void;
  /** Reads, when somebody asks, which bank a statement is from. */
  readonly suggestBank: (statementId: string) => void;
  /** Forgets the password that opened the file before. */
  readonly forget: () => void;
}

/** Makes {@link PreflightQueue}. None of them rejects. */
export function createPreflightQueue({
  entries,
  find,
  update,
  options,
  isHere,
  onPassword,
}: PreflightQueueParts): PreflightQueue {
  let queue = Promise.resolve();
  /** Opened a file before; tried first on the next one. In memory only. */
  let lastPassword: string | null = null;

  /** What each statement's bytes were, also once they are gone. */
  const digests = new Map<string, string>();

  /** The same bytes stand on the list already, in a statement that has not failed. */
  function isTwin(id: string, digest: string): boolean {
    return [...digests].some(([other, its]) => {
      const status = other !== id && its === digest && find(other)?.status;
      return status !== false && status !== undefined && status !== 'failed';
    });
  }

  async function check(id: string, item: FileEntry, password: string | null): Promise<void> {
    const event = await runPreflight(item, options(), password);
    if (entries.get(id) !== item) return;
    if (item.digest !== null) {
      digests.set(id, item.digest);
      if (event.type !== 'refused' && isTwin(id, item.digest)) {
        update(id, { type: 'refused', error: { stage: 'file', code: 'file-duplicate' } });
        return;
      }
    }
    if (item.password !== null && event.type === 'checked' && isHere()) lastPassword = item.password;
    update(id, event);
  }

  async function unlock(id: string, item: FileEntry, typed: string): Promise<void> {
    item.passwordsGiven += 1;
    const mine = item.passwordsGiven;
    const preflight = item.security && (await loadPreflight());
    const verdict = item.security && preflight ? await preflight.checkPassword(item.security, typed) : null;
    if (entries.get(id) !== item || item.passwordsGiven !== mine || find(id)?.status !== 'locked') return;
    item.password = verdict?.outcome === 'opens' ? verdict.used : typed.trim();
    onPassword(id);
    if (verdict?.outcome === 'opens') {
      const sameCase = verdict.used.trim() === typed.trim();
      update(id, { type: 'unlocked', openedBy: sameCase ? 'as-typed' : 'other-case' });
      await check(id, item, verdict.used);
    } else {
      update(id, { type: verdict?.outcome === 'refused' ? 'password-refused' : 'password-given' });
    }
  }

  async function readBank(id: string, item: FileEntry, blob: Blob): Promise<void> {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const { suggestion } = await readFileContents(bytes, item, options());
    if (entries.get(id) === item && suggestion) update(id, { type: 'bank-suggested', suggestion });
  }

  return {
    add(id) {
      queue = queue.then(() => {
        const item = entries.get(id);
        return item && check(id, item, lastPassword);
      });
    },
    tryPassword(id, typed) {
      const item = entries.get(id);
      if (item && typed.trim() !== '' && find(id)?.status === 'locked') void unlock(id, item, typed);
    },
    suggestBank(id) {
      const item = entries.get(id);
      if (!item?.blob || item.looked || item.opensWith === null) return;
      item.looked = true;
      void readBank(id, item, item.blob);
    },
    forget() {
      lastPassword = null;
    },
  };
}
