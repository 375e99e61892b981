import type { FileError, HostError, UploadError } from '../errors/UploadError.js';
import type { ServerAccount } from './accounts/Ledger.js';
import type { SessionRules } from './SessionState.js';
import type { AcceptedResult, StatedPeriod, Statement } from './Statement.js';

/** A bank that the device detected in a file. */
export interface SuggestedBank {
  readonly bank: string;
  /** Reliable enough to use without asking. */
  readonly sure: boolean;
}

/** What the device has read in a file. */
export interface FileReading {
  readonly suggestion?: SuggestedBank | undefined;
  readonly statedPeriod?: StatedPeriod | null | undefined;
}

/** An event of one statement. Ignored if it does not fit the statement's status: then it is late. */
export type StatementEvent =
  /** The device has no objection to the file. */
  | ({ readonly type: 'checked' } & FileReading)
  /** The device rejected the file, or could not examine it. */
  | ({ readonly type: 'refused'; readonly error: FileError | HostError } & FileReading)
  /** The file is examined once more: what that needs could not be loaded before. */
  | { readonly type: 'rechecked' }
  /** PDFs are taken out of the archive. */
  | { readonly type: 'unpacking' }
  /** The file needs a password. */
  | ({ readonly type: 'locked' } & FileReading)
  /** The device has read the file after the borrower was asked for its bank. */
  | ({ readonly type: 'read' } & FileReading)
  /** The device found that the password does not open the file. */
  | { readonly type: 'password-refused' }
  /** The device found that the password opens the file, and examines it. */
  | { readonly type: 'unlocked'; readonly openedBy: 'as-typed' | 'other-case' }
  /** The borrower gave a password that only the server can check. */
  | { readonly type: 'password-given' }
  /** The borrower overruled the device. */
  | { readonly type: 'sent-anyway' }
  /** `null`: the server detects the bank. */
  | { readonly type: 'bank-given'; readonly bank: string | null }
  /** The borrower wants to choose the bank (again). */
  | { readonly type: 'bank-wanted' }
  /** An attempt begins. `attempt` counts from 1. */
  | { readonly type: 'started'; readonly attempt: number }
  | { readonly type: 'progressed'; readonly sent: number; readonly total: number }
  /** The server accepted the statement. See {@link AnswerEntry.askedAt} for `askedAt`. */
  | {
      readonly type: 'accepted';
      readonly result: AcceptedResult;
      readonly askedAt: number;
      /** Milliseconds of the attempt. */
      readonly duration: number;
    }
  /** An attempt failed, and no retry follows. See `accepted` for the times: a duplicate is accepted. */
  | {
      readonly type: 'attempt-failed';
      readonly error: UploadError;
      readonly passwordSent: boolean;
      readonly askedAt: number;
      readonly duration: number;
    }
  /** An attempt failed, and a retry follows after `retryIn` milliseconds, at `retryAt` (epoch milliseconds). */
  | {
      readonly type: 'retry-scheduled';
      readonly retryAt: number;
      readonly retryIn: number;
      readonly error: UploadError;
    }
  /**
   * The device says that it is offline. An attempt follows when the connection returns, and after `retryIn`
   * milliseconds in any case. `error`: of the attempt that ended for that reason.
   */
  | { readonly type: 'paused'; readonly retryIn: number; readonly error: UploadError | null }
  /** Another attempt, now. `triesOffline`: also if the device says that it is offline. */
  | { readonly type: 'requeued'; readonly triesOffline?: true | undefined }
  | { readonly type: 'canceled' }
  /** The upload was aborted, and waits for its turn again. */
  | { readonly type: 'stopped' };

/** A file that has been picked. */
interface AddedStatement extends Pick<Statement, 'id' | 'file'> {
  /** The bank of the account that it was picked for. */
  readonly suggestedBank?: string | null | undefined;
}

/** An event of the session. */
export type SessionEvent =
  | { readonly type: 'added'; readonly statements: readonly AddedStatement[] }
  | { readonly type: 'statement'; readonly id: string; readonly event: StatementEvent }
  | { readonly type: 'removed'; readonly id: string }
  | { readonly type: 'rules-changed'; readonly rules: SessionRules }
  /**
   * The component unmounts, perhaps only for a moment (React's StrictMode, a hidden tab of the host). Uploads are
   * aborted.
   */
  | { readonly type: 'stopped' }
  /** The session's status, in place of what an older one said. See {@link StatusEntry.askedAt} for `askedAt`. */
  | {
      readonly type: 'status-answered';
      readonly sessionId: string;
      readonly askedAt: number;
      readonly accounts: readonly ServerAccount[];
    }
  /** The session is unknown, expired or deleted, according to its status. */
  | { readonly type: 'ended'; readonly sessionId: string }
  /** A new session takes over from one that has ended or is about to: continue with the files not yet accepted. */
  | { readonly type: 'renewed'; readonly sessionId: string; readonly rules?: SessionRules | undefined }
  /** Another session: start with an empty list. `rules`: those that the host has given with it, if they differ. */
  | { readonly type: 'replaced'; readonly sessionId: string; readonly rules?: SessionRules | undefined };
