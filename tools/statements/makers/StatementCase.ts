import type { MakerName } from './makers.ts';

/** One statement to make, and with it what a reader should find. */
export interface StatementCase {
  readonly name: string;
  readonly maker: MakerName;
  readonly bank: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
  /** How the period is printed; `null`: as the bank does. */
  readonly notation: string | null;
  readonly rowDate: string;
  readonly covers: number;
  readonly cover: 'letter' | 'long' | 'empty';
  readonly ifsc: 'head' | 'last' | 'none';
  readonly accounts: number;
  readonly rows: number;
  /** Whether the head of the table is repeated on each page. */
  readonly repeats: boolean;
  readonly password: string;
}
