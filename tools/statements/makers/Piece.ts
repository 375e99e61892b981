/** A text on a page, in points from the lower left corner of an A4 page. */
export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}
