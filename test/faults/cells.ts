import type { Cell } from './Cell.ts';
import { faultCells } from './faultCells.ts';

/** Every cell of the matrix, in the order of its tables. */
export const cells: readonly Cell[] = [...faultCells];
