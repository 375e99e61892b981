import type { SessionState } from '../session/SessionState.js';
import type { UploaderOptions } from './UploaderOptions.js';

/** Why files were picked. */
export interface AddFilesHints {
  /** The identifier of the bank to suggest: of the account that the files were picked for. */
  readonly bank?: string | null | undefined;
  /** The id of a statement that is removed before the files are counted. */
  readonly replaces?: string | undefined;
}

/** The borrower's actions. Each is stable for the component's life, and ignored if the status does not allow it. */
export interface UploaderIntents {
  /**
   * Loads the code of an upload ahead of time. Call it when the borrower is about to pick a file; {@link addFiles} also
   * does it.
   */
  readonly prepare: () => void;
  /** Adds files from a picker, a drop or the clipboard. */
  readonly addFiles: (files: Iterable<File>, hints?: AddFilesHints) => void;
  /**
   * Tries a password on a locked statement: on the device if possible, otherwise by sending it. Also tries it in the
   * other letter case, and without blanks and what copying puts into it. The password is kept in memory and sent to the
   * endpoint only.
   */
  readonly submitPassword: (statementId: string, password: string) => void;
  /** Chooses a bank by its identifier; `null` lets the API detect it. */
  readonly chooseBank: (statementId: string, bank: string | null) => void;
  /** Sends a file despite the device's doubts, or with a password that the device refused. The server decides. */
  readonly sendAnyway: (statementId: string) => void;
  /**
   * Takes the PDFs out of a ZIP archive that failed with `file-archive`, on the device, and adds them in its place. If
   * one of them is damaged, the archive stays, and says so.
   */
  readonly takePdfs: (statementId: string) => void;
  /** Opens the bank picker again. Stops a running upload. */
  readonly changeBank: (statementId: string) => void;
  /**
   * Retries a failed statement, or starts the next attempt of a waiting one now: also if the device says that it is
   * offline.
   */
  readonly retry: (statementId: string) => void;
  /** Stops a queued or running upload. The file stays in the list. */
  readonly cancel: (statementId: string) => void;
  /** Removes a statement from the list, with its file and password. The server keeps an accepted statement. */
  readonly remove: (statementId: string) => void;
}

/** Owns the state and runs the uploads. Independent of React. */
export interface Uploader {
  readonly intents: UploaderIntents;
  readonly getState: () => SessionState;
  /** Returns the state as of the last event other than upload progress. */
  readonly getCoarseSnapshot: () => SessionState;
  /**
   * Calls `listener` after each change of the state. With the topic `outline`, progress is left out; with a statement's
   * id as the topic, only its progress counts. Returns a function that unsubscribes.
   */
  readonly subscribe: (listener: () => void, topic?: string) => () => void;
  /** Applies the host's latest options. A new `sessionId` continues an ended session, or starts with an empty list. */
  readonly setOptions: (options: UploaderOptions) => void;
  /** Starts uploads. Can be called again after {@link stop}, as React's StrictMode does. */
  readonly start: () => void;
  /** Aborts all uploads. Keeps files and passwords, so that {@link start} can continue. */
  readonly stop: () => void;
}
