import { errorCatalog, knownCode } from '../errors/errorCatalog.js';
import type { UploadError } from '../errors/UploadError.js';
import type { StatementDetails } from './StatementDetails.js';

/** The days that a statement says it covers, both included: `YYYY-MM-DD`. */
export interface StatedPeriod {
  readonly from: string;
  readonly to: string;
}

/** The fields that a statement has in every status. */
export interface StatementBase {
  /** Created on the device, unique in the page, stable. Not the server's id. */
  readonly id: string;
  readonly file: {
    /** To be shown: “�” stands for each character that cannot be seen. */
    readonly name: string;
    /** bytes */
    readonly size: number;
  };
  /** The bank's identifier that goes with the upload; `null` lets the server detect the bank. */
  readonly bank: string | null;
  /** The borrower has chosen the bank, even if it is the suggested one. Otherwise the device or the host did. */
  readonly bankChosen: boolean;
  /** The identifier of the bank that the device suggests; `null` if it cannot tell. */
  readonly suggestedBank: string | null;
  /**
   * The period that the device has read in the file; `null` if it cannot tell, or has not read it because nobody asks:
   * the bank is optional or given, and there is no `period`.
   */
  readonly statedPeriod: StatedPeriod | null;
  /**
   * The form of the password that opened the file on the device: as typed or in the other letter case. `null` if none
   * did.
   */
  readonly openedBy: 'as-typed' | 'other-case' | null;
  /** The server may have the statement: an attempt ended without a response after the whole body was sent. */
  readonly mayHaveArrived: boolean;
}

/** The device is examining the file. */
export interface CheckingStatement extends StatementBase {
  readonly status: 'checking';
}

/** The PDF needs a password. `refused`: the given password does not open it. */
export interface LockedStatement extends StatementBase {
  readonly status: 'locked';
  readonly reason: 'required' | 'refused';
  /**
   * How often the device refused a password. It can be wrong: after two refusals, the widget offers `sendAnyway`.
   */
  readonly refusals: number;
}

/** The borrower must choose the bank: it is required, the API cannot detect it, or the API detected another one. */
export interface ChoosingBankStatement extends StatementBase {
  readonly status: 'choosing-bank';
  readonly reason: 'required' | 'undetected' | 'mismatch';
  /** The file still needs its password after the bank is chosen; absent if it needs none. */
  readonly lock?: Pick<LockedStatement, 'reason' | 'refusals'> | undefined;
}

/** Ready, and waiting for its turn in the queue. */
export interface WaitingStatement extends StatementBase {
  readonly status: 'queued';
  readonly waitingFor: 'turn';
  /** The next attempt starts even if the device says that it is offline. */
  readonly triesOffline?: true | undefined;
}

/** The device says that it is offline. The next attempt starts when that changes, or after `retryIn`. */
export interface OfflineStatement extends StatementBase {
  readonly status: 'queued';
  readonly waitingFor: 'connection';
  /** Milliseconds from the pause to an attempt in any case: a device can be wrong about being offline. */
  readonly retryIn: number;
}

/** An attempt failed with a transient error. The next one starts automatically. */
export interface RetryingStatement extends StatementBase {
  readonly status: 'queued';
  readonly waitingFor: 'retry';
  /** Epoch milliseconds of the next attempt, by the device's clock. */
  readonly retryAt: number;
  /** Milliseconds from the failure to the next attempt. Use it for a countdown: a device's clock can be set back. */
  readonly retryIn: number;
  /** Why the last attempt failed. */
  readonly error: UploadError;
}

/** The body is being sent. */
export interface UploadingStatement extends StatementBase {
  readonly status: 'uploading';
  /** Bytes sent so far. */
  readonly sent: number;
  /** Bytes of the whole request, including the form around the file; 0 until the browser reports them. */
  readonly total: number;
}

/** The body has been sent, and the server reads the statement. How long that takes is unknown. */
export interface ProcessingStatement extends StatementBase {
  readonly status: 'processing';
}

/** The server has accepted the statement. */
export interface AcceptedStatement extends StatementBase {
  readonly status: 'accepted';
  readonly result: AcceptedResult;
}

/** The statement failed. `error` is the reason; the catalog in `errors/` lists the recovery actions. */
export interface FailedStatement extends StatementBase {
  readonly status: 'failed';
  readonly error: UploadError;
}

/**
 * - `full`: the server has read it.
 * - `details-follow`: received but not read yet; details follow within a day.
 * - `already-received`: the server had the same statement before. `sentByThisWidget`: from an attempt of this widget
 *   whose response was lost.
 */
export type AcceptedResult =
  | { readonly kind: 'full'; readonly details: StatementDetails }
  | { readonly kind: 'details-follow'; readonly details: StatementDetails }
  | { readonly kind: 'already-received'; readonly sentByThisWidget: boolean };

/** A statement, discriminated by `status`. */
export type Statement =
  | CheckingStatement
  | LockedStatement
  | ChoosingBankStatement
  | WaitingStatement
  | OfflineStatement
  | RetryingStatement
  | UploadingStatement
  | ProcessingStatement
  | AcceptedStatement
  | FailedStatement;

/** The value of `data-state` on a statement's list item. */
export type StatementStatus = Statement['status'];

/** Returns the fields of a statement that do not depend on its status. */
export function toBase({
  id,
  file,
  bank,
  bankChosen,
  suggestedBank,
  statedPeriod,
  openedBy,
  mayHaveArrived,
}: Statement): StatementBase {
  return { id, file, bank, bankChosen, suggestedBank, statedPeriod, openedBy, mayHaveArrived };
}

/** Returns true from the moment at which a statement may be sent until the server has answered. */
export function isOnItsWay({ status }: Statement): boolean {
  return status === 'queued' || status === 'uploading' || status === 'processing';
}

/** Returns true if the statement failed because the session has ended. */
export function endedWithSession(statement: Statement): boolean {
  return statement.status === 'failed' && errorCatalog[knownCode(statement.error)].endsSession === true;
}
