import type { Statement } from '../session/Statement.js';
import type { UploaderEvent } from './UploaderEvent.js';

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
