import { around, overlap, type Box, type Matrix } from './matrix.js';

/** Rows and columns of cells on a page. */
const count = 40;

/** Returns the first cell with a center behind `from`. */
const first = (from: number, size: number): number => Math.max(0, Math.ceil(from / size - 0.5));

/** How much of a page pictures cover: by its cells, so that a picture on another one adds nothing. */
export class PictureCoverage {
  readonly #page: Box;
  readonly #cells = new Uint8Array(count * count);
  #covered = 0;

  constructor(page: Box) {
    this.#page = page;
  }

  /** The covered part of the page, from 0 to 1. */
  get share(): number {
    return this.#covered / (count * count);
  }

  /** Adds a picture: the unit square, transformed and clipped (ISO 32000-2, 8.9.5.1). */
  add(matrix: Matrix, clip: Box): void {
    const [left, bottom, right, top] = this.#page;
    const [width, height] = [(right - left) / count, (top - bottom) / count];
    const [a, b, c, d, e, f] = matrix;
    const area = a * d - b * c;
    const shown = overlap(around([0, 0, 1, 1], matrix), overlap(clip, this.#page));
    if (!(Math.abs(area) > 0)) return;
    // A cell counts if its center is covered: then strips side by side cover each once.
    const rows = Math.min(count, (shown[3] - bottom) / height - 0.5 + 1e-9);
    const columns = Math.min(count, (shown[2] - left) / width - 0.5 + 1e-9);
    for (let row = first(shown[1] - bottom, height); row <= rows && row < count; row++)
      for (let column = first(shown[0] - left, width); column <= columns && column < count; column++) {
        const x = left + (column + 0.5) * width - e;
        const y = bottom + (row + 0.5) * height - f;
        const [u, v] = [(d * x - c * y) / area, (a * y - b * x) / area];
        const cell = row * count + column;
        if (Math.min(u, v) < -1e-9 || Math.max(u, v) > 1 + 1e-9 || this.#cells[cell] === 1) continue;
        this.#cells[cell] = 1;
        this.#covered++;
      }
  }
}
