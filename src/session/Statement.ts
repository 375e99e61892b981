import type { UploadError } from '../errors/UploadError.js';
import type { StatementDetails } from './StatementDetails.js';

/** What is known of a statement in every status. */
export interface StatementBase {
  /** Made on the device, unique in the page, stable for the statement's life. Not the server's id. */
  readonly id: string;
  readonly file: {
    readonly name: string;
    /** bytes */
    readonly size: number;
  };
  /** The bank's identifier that goes with the upload; `null` lets the server detect the bank. */
  readonly bank: string | null;
  /** The borrower has chosen the bank, even if it is the suggested one. Otherwise the device or the host did. */
  readonly bankChosen: boolean;
  /** The bank that the file itself seems to be from, by its identifier; `null` when the device cannot tell. */
  readonly suggestedBank: string | null;
  /**
   * Which password opened the file on the device: the one that was typed, or that in the other letter case; `null` if
   * none did.
   */
  readonly openedBy: 'as-typed' | 'other-case' | null;
  /**
   * An attempt ended without the server's answer although the whole body had left: the server may have the statement.
   */
  readonly mayHaveArrived: boolean;
}

/** The file is being read and looked at on the device. */
export interface CheckingStatement extends StatementBase {
  readonly status: 'checking';
}

/** The PDF needs a password. `refused`: the one that was given does not open it. */
export interface LockedStatement extends StatementBase {
  readonly status: 'locked';
  readonly reason: 'required' | 'refused';
  /**
   * How often the device itself refused a password. It may be wrong: after two, `sendAnyway` leaves it to the server.
   */
  readonly refusals: number;
}

/** The borrower has to say which bank it is: because the API wants it, cannot tell, or read another one. */
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

/** An attempt failed in a way that may pass: the next one starts by itself. */
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

/** Bytes are leaving. */
export interface UploadingStatement extends StatementBase {
  readonly status: 'uploading';
  /** Bytes of the request that have left so far. */
  readonly sent: number;
  /** Bytes of the whole request, the form around the file included; 0 until the browser tells. */
  readonly total: number;
}

/** All bytes have left; the server reads the statement. How long that takes cannot be known. */
export interface ProcessingStatement extends StatementBase {
  readonly status: 'processing';
}

/** The server has it. */
export interface AcceptedStatement extends StatementBase {
  readonly status: 'accepted';
  readonly result: AcceptedResult;
}

/** It did not work; `error` says why, and the catalogue in `errors/` says what can be done. */
export interface FailedStatement extends StatementBase {
  readonly status: 'failed';
  readonly error: UploadError;
}

/**
 * - `full`: read, with details.
 * - `details-follow`: received, but not readable yet; details follow within a day. A success.
 * - `already-received`: the same statement was there before. `sentByThisWidget`: through an attempt of this widget that
 *   never heard its answer, so it has just arrived after all. Never a failure.
 */
export type AcceptedResult =
  | { readonly kind: 'full'; readonly details: StatementDetails }
  | { readonly kind: 'details-follow'; readonly details: StatementDetails }
  | { readonly kind: 'already-received'; readonly sentByThisWidget: boolean };

/** One statement and where it is on its way, discriminated by `status`. */
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

/** A statement without what belongs to its present status only. */
export function toBase({
  id,
  file,
  bank,
  bankChosen,
  suggestedBank,
  openedBy,
  mayHaveArrived,
}: Statement): StatementBase {
  return { id, file, bank, bankChosen, suggestedBank, openedBy, mayHaveArrived };
}
