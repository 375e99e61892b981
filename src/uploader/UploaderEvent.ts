import type { UploadError } from '../errors/UploadError.js';
import type { StatementEvent } from '../session/SessionEvent.js';
import type { StatementStatus, Statement } from '../session/Statement.js';

/**
 * A step for the host's analytics. A closed union of codes, counts, sizes and times: it cannot hold a name, a number, a
 * password, a file name or a month.
 */
export type UploaderEvent =
  | { readonly type: 'files-added'; readonly count: number }
  | {
      readonly type: 'file-refused';
      readonly statementId: string;
      readonly code: UploadError['code'];
      readonly size: number;
    }
  | { readonly type: 'password-asked'; readonly statementId: string; readonly reason: 'required' | 'refused' }
  | { readonly type: 'password-given'; readonly statementId: string }
  | {
      readonly type: 'bank-asked';
      readonly statementId: string;
      readonly reason: 'required' | 'undetected' | 'mismatch';
    }
  | { readonly type: 'bank-chosen'; readonly statementId: string }
  | {
      readonly type: 'upload-started';
      readonly statementId: string;
      readonly attempt: number;
      readonly size: number;
    }
  | {
      readonly type: 'upload-accepted';
      readonly statementId: string;
      readonly result: 'full' | 'details-follow' | 'already-received';
      /** Milliseconds from the start of the attempt. */
      readonly duration: number;
    }
  | {
      readonly type: 'upload-failed';
      readonly statementId: string;
      readonly code: UploadError['code'];
      /** `null` when no answer came. */
      readonly httpStatus: number | null;
      /** True when another attempt follows by itself. */
      readonly willRetry: boolean;
    }
  | { readonly type: 'statement-removed'; readonly statementId: string; readonly status: StatementStatus }
  /** `fetchStatus` has settled. `ok` is false if it rejected, took too long or returned something unreadable. */
  | { readonly type: 'status-fetched'; readonly accounts: number; readonly ok: boolean }
  | { readonly type: 'session-expired' }
  /**
   * The host has changed `sessionId`. `renewed`: the new session continues with `kept` statements, and `dropped` of the
   * old one's have left the list. Otherwise all of them have.
   */
  | {
      readonly type: 'session-changed';
      readonly renewed: boolean;
      readonly kept: number;
      readonly dropped: number;
    }
  | { readonly type: 'completed'; readonly accounts: number };

/** Returns the event for the start or the end of an attempt; `null` for other causes. */
function toAttemptEvent(statement: Statement, cause: StatementEvent): UploaderEvent | null {
  const { id: statementId, status } = statement;
  if (cause.type === 'started') {
    return { type: 'upload-started', statementId, attempt: cause.attempt, size: statement.file.size };
  }
  if (status === 'accepted' && 'duration' in cause) {
    const { kind } = statement.result;
    return { type: 'upload-accepted', statementId, result: kind, duration: cause.duration };
  }
  const isEnd =
    cause.type === 'attempt-failed' || cause.type === 'retry-scheduled' || cause.type === 'paused';
  if (!isEnd || cause.error === null) return null;
  const { error } = cause;
  return {
    type: 'upload-failed',
    statementId,
    code: error.code,
    httpStatus: 'httpStatus' in error ? error.httpStatus : null,
    willRetry: cause.type !== 'attempt-failed',
  };
}

/**
 * Returns the events for a statement's new status.
 * @param cause the event that led to it; `null` if it was not about this statement
 */
export function toUploaderEvents(
  statement: Statement,
  cause: StatementEvent | null,
): readonly UploaderEvent[] {
  const { id: statementId, status } = statement;
  const attempt = cause && toAttemptEvent(statement, cause);
  const events: UploaderEvent[] = attempt ? [attempt] : [];
  if (status === 'locked') events.push({ type: 'password-asked', statementId, reason: statement.reason });
  if (status === 'choosing-bank') events.push({ type: 'bank-asked', statementId, reason: statement.reason });
  if (status === 'failed' && statement.error.stage === 'file') {
    const { code } = statement.error;
    events.push({ type: 'file-refused', statementId, code, size: statement.file.size });
  }
  return events;
}
