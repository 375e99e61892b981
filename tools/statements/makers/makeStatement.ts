import type { StatementCase } from './StatementCase.ts';
import { layOut } from './layOut.ts';
import { writeAs } from './makers.ts';

/** Makes the file of a case. The same case always gives the same bytes. */
export function makeStatement(statement: StatementCase): Buffer {
  return writeAs(statement.maker, layOut(statement), statement.password);
}
