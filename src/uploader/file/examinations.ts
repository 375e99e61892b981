import type { PasswordVerdict } from '../../preflight/checkPassword.js';
import type { StatementEvent } from '../../session/SessionEvent.js';
import type { SessionState } from '../../session/SessionState.js';
import type { Statement } from '../../session/Statement.js';
import { isOffline } from '../../platform/network.js';
import { pause } from '../attempt/pause.js';
import { loadInspector } from '../lazy.js';
import type { ResolvedOptions } from '../resolveOptions.js';
import { withDeadline } from '../withDeadline.js';
import { examine, readBank } from './examine.js';
import type { Examined } from './Examined.js';
import type { FileEntry } from './FileEntry.js';

interface ExaminationParts {
  readonly entries: Map<string, FileEntry>;
  readonly state: () => SessionState;
  readonly find: (statementId: string) => Statement | undefined;
  readonly hasRoomFor: (statementId: string) => boolean;
  readonly update: (statementId: string, event: StatementEvent) => boolean;
  readonly options: () => ResolvedOptions;
  /** False while the component is unmounted: then no password is remembered. */
  readonly isMounted: () => boolean;
  readonly onPassword: (statementId: string) => void;
}

/** What the device does with files before they are sent. None of it rejects. */
export interface Examinations {
  /** Examines newly picked files, in order. */
  readonly add: (statementIds: readonly string[]) => void;
  /** Examines a duplicate again whose original has left the list. */
  readonly reviveDuplicates: () => void;
  /** Tries a password on a locked statement. */
  readonly tryPassword: (statementId: string, typed: string) => void;
  /** Reads which bank a statement is from. */
  readonly suggestBank: (statementId: string) => void;
  /** Forgets the password that opened a file last. */
  readonly forget: () => void;
}

/**
 * Milliseconds after which the next file is examined too. Files are examined one after the other, so that they are sent
 * in the order in which they were picked and the page stays responsive, but none waits for a slow one.
 */
const patience = 1_000;

function toEvent({ verdict, suggestion, statedPeriod }: Examined): StatementEvent {
  switch (verdict.kind) {
    case 'ready':
      return { type: 'checked', suggestion, statedPeriod };
    case 'locked':
      return { type: 'locked', suggestion, statedPeriod };
    case 'refused':
      return { type: 'refused', error: verdict.error, suggestion, statedPeriod };
  }
}

function isDuplicate(statement: Statement): boolean {
  return statement.status === 'failed' && statement.error.code === 'file-duplicate';
}

/** Tries a password on the device. Returns `undefined` if only the server can. */
async function check({ examined }: FileEntry, password: string): Promise<PasswordVerdict | undefined> {
  const security = examined?.security;
  return security ? (await loadInspector())?.checkPassword(security, password) : undefined;
}

/** Creates the {@link Examinations} of an uploader. */
export function createExaminations(parts: ExaminationParts): Examinations {
  const { entries, state, find, hasRoomFor, update, options, isMounted, onPassword } = parts;
  let queue = Promise.resolve();
  /** What opened a file last. It is tried on every file that is locked. In memory only. */
  let lastPassword: string | null = null;
  /** Passwords typed for each statement: the result of an earlier one must not answer for a later one. */
  const typedCounts = new Map<string, number>();
  /** The digest of each statement's bytes, also once the bytes are gone. */
  const digests = new Map<string, string>();

  /** The statements in the list that have the same bytes, but those that were refused for that. */
  function twinsOf(id: string): readonly Statement[] {
    return state().statements.filter(
      (other) => other.id !== id && digests.get(other.id) === digests.get(id) && !isDuplicate(other),
    );
  }

  /** Returns the entry if it is still the statement's. */
  function entryOf(id: string, { controller }: FileEntry): FileEntry | null {
    const entry = entries.get(id);
    return entry?.controller === controller && !controller.signal.aborted ? entry : null;
  }

  /** The text would tell the bank, and the code that reads it cannot be loaded: the borrower is not asked instead. */
  function isWaitingForCode(id: string, { verdict, isRead }: Examined): boolean {
    const { rules, suggestBank } = options();
    const needsBank = rules.bankRequired && suggestBank && rules.fixedBank === null && !find(id)?.bank;
    return verdict.kind === 'ready' && !isRead && needsBank && isOffline();
  }

  async function run(id: string, entry: FileEntry, password: string | null): Promise<void> {
    const { file, examined: before, controller } = entry;
    const source = { file, blob: before?.blob ?? null, digest: before?.digest ?? null };
    const examined = await examine(source, password, options(), controller.signal);
    const current = entryOf(id, entry);
    if (!current) return;
    if (isWaitingForCode(id, examined)) {
      update(id, pause());
      return;
    }
    const opened = examined.opensWith === '' ? null : examined.opensWith;
    entries.set(id, { ...current, examined, password: opened ?? current.password });
    if (examined.digest !== null) {
      digests.set(id, examined.digest);
      if (examined.verdict.kind !== 'refused' && twinsOf(id).some(({ status }) => status !== 'failed')) {
        update(id, { type: 'refused', error: { stage: 'file', code: 'file-duplicate' } });
        return;
      }
    }
    update(id, toEvent(examined));
    if (opened !== null && isMounted() && opened !== lastPassword) {
      lastPassword = opened;
      tryOnOthers(id, opened);
    }
    // Another file was opened meanwhile.
    if (examined.verdict.kind === 'locked' && lastPassword !== null && lastPassword !== password) {
      void unlock(id, lastPassword);
    }
  }

  /** Tries what opened one file on all that are locked, on the device. */
  function tryOnOthers(opened: string, password: string): void {
    for (const id of entries.keys()) {
      if (id !== opened && find(id)?.status === 'locked') void unlock(id, password);
    }
  }

  /** Opens a locked statement if the password fits. The borrower is not told of one that does not. */
  async function unlock(id: string, password: string): Promise<void> {
    const entry = entries.get(id);
    const typed = typedCounts.get(id);
    const checked = entry && (await check(entry, password));
    const isCurrent = entry && entryOf(id, entry) && typedCounts.get(id) === typed;
    if (!isCurrent || find(id)?.status !== 'locked' || checked?.outcome !== 'opens') return;
    await open(id, checked.used, 'as-typed');
  }

  async function open(id: string, used: string, openedBy: 'as-typed' | 'other-case'): Promise<void> {
    const entry = entries.get(id);
    if (!entry) return;
    const opening = { ...entry, password: used };
    entries.set(id, opening);
    update(id, { type: 'unlocked', openedBy });
    await run(id, opening, used);
  }

  async function submit(id: string, entry: FileEntry, typed: string): Promise<void> {
    const count = (typedCounts.get(id) ?? 0) + 1;
    typedCounts.set(id, count);
    const checked = await check(entry, typed);
    const current = entryOf(id, entry);
    if (!current || typedCounts.get(id) !== count || find(id)?.status !== 'locked') return;
    onPassword(id);
    if (checked?.outcome === 'opens') {
      await open(id, checked.used, checked.otherCase ? 'other-case' : 'as-typed');
      return;
    }
    // Only the server can tell. Invisible characters came along when it was copied, and SASLprep drops them, too.
    entries.set(id, { ...current, password: typed.replace(/\p{Cf}/gu, '').trim() });
    update(id, { type: checked?.outcome === 'refused' ? 'password-refused' : 'password-given' });
  }

  function add(ids: readonly string[]): void {
    for (const id of ids) {
      queue = queue.then(async () => {
        const entry = entries.get(id);
        if (!entry) return;
        const { signal } = entry.controller;
        await withDeadline(run(id, entry, lastPassword), patience, signal).catch(() => {});
      });
    }
  }

  return {
    add,
    reviveDuplicates() {
      for (const { id } of state().statements.filter(isDuplicate)) {
        if (!twinsOf(id)[0] && hasRoomFor(id) && update(id, { type: 'rechecked' })) add([id]);
      }
    },
    tryPassword(id, typed) {
      const entry = entries.get(id);
      if (entry && typed.trim() !== '' && find(id)?.status === 'locked') void submit(id, entry, typed);
    },
    suggestBank(id) {
      const entry = entries.get(id);
      const { examined } = entry ?? {};
      if (!entry || !examined || examined.isRead || examined.opensWith === null) return;
      entries.set(id, { ...entry, examined: { ...examined, isRead: true } });
      const { signal } = entry.controller;
      void readBank(examined, entry.file, options(), signal).then(({ suggestion, statedPeriod }) => {
        const current = entryOf(id, entry);
        // Nothing changes while the component is unmounted: it is read again once it is back.
        if (current && !isMounted()) entries.set(id, { ...current, examined });
        else if (current) update(id, { type: 'read', suggestion, statedPeriod });
      });
    },
    forget() {
      lastPassword = null;
    },
  };
}
