import type { Cell } from './Cell.ts';
import { codeCells } from './codeCells.ts';
import { faultCells } from './faultCells.ts';
import { leavingCells } from './leavingCells.ts';
import { offlineCells } from './offlineCells.ts';

/** Every cell of the matrix, in the order of its tables. */
export const cells: readonly Cell[] = [...faultCells, ...codeCells, ...offlineCells, ...leavingCells];
