import type { UploadError } from '../errors/UploadError.js';
import type { StatementStatus, Statement } from '../session/Statement.js';

/**
 * What happened, for the host's funnel. A closed union that holds codes, counts, sizes and times only:
 * no name, number, password, file name or month can be put into it.
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
  /** The host's `fetchStatus` has answered; `ok` is false when it failed or told nothing that could be read. */
  | { readonly type: 'status-fetched'; readonly accounts: number; readonly ok: boolean }
  | { readonly type: 'session-expired' }
  | { readonly type: 'completed'; readonly accounts: number };

/** What a statement's new status means for the host's funnel, or `null` where the attempt itself tells. */
export function toUploaderEvent(statement: Statement): UploaderEvent | null {
  const { id: statementId, status } = statement;
  if (status === 'locked') return { type: 'password-asked', statementId, reason: statement.reason };
  if (status === 'choosing-bank') return { type: 'bank-asked', statementId, reason: statement.reason };
  if (status === 'failed' && statement.error.stage === 'file') {
    return { type: 'file-refused', statementId, code: statement.error.code, size: statement.file.size };
  }
  return null;
}
