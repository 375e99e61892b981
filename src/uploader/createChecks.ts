import type { StatementEvent } from '../session/SessionEvent.js';
import type { Statement } from '../session/Statement.js';
import { runPreflight } from './examineFile.js';
import type { FileEntry } from './Held.js';
import { loadPreflight } from './loadPreflight.js';
import { readFileContents } from './lookInside.js';
import type { ResolvedOptions } from './resolveOptions.js';

interface PreflightQueueParts {
  readonly held: ReadonlyMap<string, FileEntry>;
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
  held,
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
    if (held.get(id) !== item) return;
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
    if (held.get(id) !== item || item.passwordsGiven !== mine || find(id)?.status !== 'locked') return;
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
    if (held.get(id) === item && suggestion) update(id, { type: 'bank-suggested', suggestion });
  }

  return {
    add(id) {
      queue = queue.then(() => {
        const item = held.get(id);
        return item && check(id, item, lastPassword);
      });
    },
    tryPassword(id, typed) {
      const item = held.get(id);
      if (item && typed.trim() !== '' && find(id)?.status === 'locked') void unlock(id, item, typed);
    },
    suggestBank(id) {
      const item = held.get(id);
      if (!item?.blob || item.looked || item.opensWith === null) return;
      item.looked = true;
      void readBank(id, item, item.blob);
    },
    forget() {
      lastPassword = null;
    },
  };
}
