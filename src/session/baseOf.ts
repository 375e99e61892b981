import type { Statement, StatementBase } from './Statement.js';

/** A statement without what belongs to its present status only. */
export function toBase({
  id,
  file,
  bank,
  suggestedBank,
  openedBy,
  mayHaveArrived,
}: Statement): StatementBase {
  return { id, file, bank, suggestedBank, openedBy, mayHaveArrived };
}
