import type { SessionState } from '../session/SessionState.js';
import type { StatementEvent } from '../session/SessionEvent.js';
import type { Statement } from '../session/Statement.js';
import { createAttempts } from './attempt/attempts.js';
import { createRetries } from './attempt/retries.js';
import { createExaminations, type Examinations } from './file/examinations.js';
import type { FileEntry } from './file/FileEntry.js';
import { loadTakePdfs } from './lazy.js';
import type { ResolvedOptions } from './resolveOptions.js';
import type { UploaderIntents } from './Uploader.js';

/** What the engine needs of its uploader. */
export interface EngineParts {
  /** Distinguishes the uploaders of a page. */
  readonly name: string;
  readonly entries: Map<string, FileEntry>;
  readonly state: () => SessionState;
  readonly find: (statementId: string) => Statement | undefined;
  /** There is room for this statement within `maxFiles`. */
  readonly hasRoomFor: (statementId: string) => boolean;
  readonly update: (statementId: string, event: StatementEvent) => boolean;
  /** Starts another attempt, or the examination that an attempt needs. */
  readonly requeue: (statementId: string, triesOffline: true | undefined) => void;
  readonly options: () => ResolvedOptions;
  /** False while the component is unmounted. */
  readonly isMounted: () => boolean;
  readonly onPassword: (statementId: string) => void;
}

/** What happens to picked files: a chunk of its own, because a page needs none of it before a file is picked. */
export interface Engine extends Examinations {
  /** Starts and stops uploads and timers as the state says. Call it after each event. */
  readonly reconcile: () => void;
  /** Allows a statement as many attempts as at first. */
  readonly resetAttempts: (statementId: string) => void;
  /** Puts the PDFs of an archive in its place. */
  readonly takePdfs: (statementId: string, addFiles: UploaderIntents['addFiles']) => void;
  readonly abortAll: () => void;
  readonly stop: () => void;
}

/** Creates the {@link Engine} of an uploader. */
export function createEngine(parts: EngineParts): Engine {
  const { entries, requeue, options, state, update } = parts;
  const retries = createRetries({
    options,
    onDue: requeue,
  });
  const attempts = createAttempts({ ...parts, retries });
  const examinations = createExaminations(parts);
  return {
    ...examinations,
    reconcile() {
      examinations.reviveDuplicates();
      retries.reconcile(state().statements);
      attempts.reconcile();
    },
    resetAttempts: retries.reset,
    takePdfs(id, addFiles) {
      const entry = entries.get(id);
      if (!entry || !update(id, { type: 'unpacking' })) return;
      // For a retry to look into it again.
      entries.set(id, { ...entry, examined: null });
      void loadTakePdfs().then((takePdfs) => {
        if (takePdfs) void takePdfs(id, parts, addFiles);
        else update(id, { type: 'refused', error: { stage: 'host', code: 'part-not-loaded', cause: null } });
      });
    },
    abortAll: attempts.abortAll,
    stop() {
      retries.stop();
      attempts.abortAll();
    },
  };
}
