import type { Statement } from './Statement.js';

/** What a statement keeps through every status. */
export type StatementBase = Pick<
  Statement,
  'id' | 'file' | 'bank' | 'suggestedBank' | 'openedBy' | 'mayHaveArrived'
>;

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
