import type { SessionState } from '../session/SessionState.js';
import type { UploaderOptions } from './UploaderOptions.js';

/** Why files were picked. */
export interface AddFilesHints {
  /** The bank of the account that they were picked for, by its identifier. */
  readonly bank?: string | null | undefined;
  /** The id of a statement that leaves the list for them. */
  readonly replaces?: string | undefined;
}

/**
 * What a borrower can do. Each is stable for the life of the component, and ignored where it does not fit the status.
 */
export interface UploaderIntents {
  /**
   * Loads ahead what an upload needs. For the moment when a borrower is about to pick a file; {@link addFiles} does it
   * too.
   */
  readonly prepare: () => void;
  /**
   * Adds files from a picker, a drop or the clipboard. `bank`: of the account that they were picked for, to be
   * suggested. `replaces`: a statement that leaves the list for them.
   */
  readonly addFiles: (files: Iterable<File>, hints?: AddFilesHints) => void;
  /**
   * Tries a password on a locked statement: on the device where that can tell, else by sending it. Blanks around it are
   * trimmed, and the other letter case is tried. It is kept in memory only, and sent to the endpoint only.
   */
  readonly submitPassword: (statementId: string, password: string) => void;
  /** Chooses a bank by its identifier; `null` lets the API detect it. */
  readonly chooseBank: (statementId: string, bank: string | null) => void;
  /** Leaves it to the server: sends a file that the device has doubts about, or with a password that it refused. */
  readonly sendAnyway: (statementId: string) => void;
  /** Opens the bank picker again. An upload under way is stopped. */
  readonly changeBank: (statementId: string) => void;
  /**
   * Retries a failed statement, or starts the next attempt of a waiting one now: also if the device says that it is
   * offline.
   */
  readonly retry: (statementId: string) => void;
  /** Stops an upload, queued or running. The file is kept. */
  readonly cancel: (statementId: string) => void;
  /** Takes a statement off the list and forgets its file and password. An accepted one stays with the server. */
  readonly remove: (statementId: string) => void;
}

/** The engine under the hook: it owns the state and runs the uploads, and knows no React. */
export interface Uploader {
  readonly intents: UploaderIntents;
  readonly getState: () => SessionState;
  /** The state as of the last event that was more than bytes leaving: who draws it, draws seldom. */
  readonly getCoarseSnapshot: () => SessionState;
  /**
   * Calls `listener` after each change of the state; with a topic, of the `outline` only, or, with a statement's id,
   * when bytes of that one have left. Returns the way to stop that.
   */
  readonly subscribe: (listener: () => void, topic?: string) => () => void;
  /** Takes the host's latest options; a new `sessionId` goes on with a session that was over, or starts afresh. */
  readonly setOptions: (options: UploaderOptions) => void;
  /** Lets uploads run. Safe to call again after {@link stop}: React's StrictMode does. */
  readonly start: () => void;
  /** Aborts what runs. Picked files and passwords stay, so that {@link start} goes on with them. */
  readonly stop: () => void;
}
