import type { FileError, UploadError } from '../errors/UploadError.js';
import type { ServerAccount } from './accounts/Account.js';
import type { SessionRules } from './SessionState.js';
import type { AcceptedResult, Statement } from './Statement.js';

/** A bank that the device read from a file. */
export interface SuggestedBank {
  readonly bank: string;
  /** Sure enough to go on with, where a bank has to be named. */
  readonly sure: boolean;
}

/** What happened to one statement. An event that does not fit the statement's status is late, and ignored. */
export type StatementEvent =
  /** The device found nothing wrong with the file. */
  | { readonly type: 'checked'; readonly suggestion?: SuggestedBank | undefined }
  /** The device refused the file, for good or until the borrower says otherwise. */
  | { readonly type: 'refused'; readonly error: FileError; readonly suggestion?: SuggestedBank | undefined }
  /** The file needs a password. */
  | { readonly type: 'locked'; readonly suggestion?: SuggestedBank | undefined }
  /** The device has read which bank it may be from, after the bank was asked for. */
  | { readonly type: 'bank-suggested'; readonly suggestion: SuggestedBank }
  /** The password does not open the file: known on the device. */
  | { readonly type: 'password-refused' }
  /** The password opens the file: known on the device, which now looks inside. */
  | { readonly type: 'unlocked'; readonly openedBy: 'as-typed' | 'other-case' }
  /** A password that only the server can check. */
  | { readonly type: 'password-given' }
  /** The borrower knows better than the device. */
  | { readonly type: 'sent-anyway' }
  /** `null`: let the server detect it. */
  | { readonly type: 'bank-given'; readonly bank: string | null }
  /** The borrower wants to choose the bank (again). */
  | { readonly type: 'bank-wanted' }
  /** An attempt begins. */
  | { readonly type: 'started' }
  | { readonly type: 'progressed'; readonly sent: number; readonly total: number }
  | { readonly type: 'accepted'; readonly result: AcceptedResult }
  /** An attempt failed, and no other follows by itself. */
  | { readonly type: 'attempt-failed'; readonly error: UploadError; readonly passwordSent: boolean }
  /** An attempt failed, and the next one follows at `retryAt` (epoch milliseconds). */
  | { readonly type: 'retry-scheduled'; readonly retryAt: number; readonly error: UploadError }
  /** There is no connection to start on. */
  | { readonly type: 'paused' }
  /** The borrower wants another attempt, now. */
  | { readonly type: 'requeued' }
  | { readonly type: 'canceled' }
  /** What was on its way is so no more, and waits for its turn again. */
  | { readonly type: 'stopped' };

/** A file that has been picked. */
interface AddedStatement extends Pick<Statement, 'id' | 'file'> {
  /** The bank of the account that it was picked for. */
  readonly suggestedBank?: string | null | undefined;
}

/** What happened to the session. */
export type SessionEvent =
  | { readonly type: 'added'; readonly statements: readonly AddedStatement[] }
  | { readonly type: 'statement'; readonly id: string; readonly event: StatementEvent }
  | { readonly type: 'removed'; readonly id: string }
  | { readonly type: 'rules-changed'; readonly rules: SessionRules }
  /**
   * The widget goes away, perhaps for a moment only (React's StrictMode, a hidden tab of the host): nothing runs any
   * more.
   */
  | { readonly type: 'stopped' }
  /** What the server has of the session, in place of what an older such event said. */
  | { readonly type: 'restored'; readonly accounts: readonly ServerAccount[] }
  /** A new session takes over from one that was over: go on with the same files. */
  | { readonly type: 'renewed' }
  /** Another session: start afresh. */
  | { readonly type: 'replaced' };
