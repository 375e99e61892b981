import type { TimeBudget } from '../timeBudget.js';
import { around, overlap, type Box } from './matrix.js';
import type { Picture } from './readContent.js';

/** Rows and columns of cells on a page. */
const count = 40;
const tolerance = 1e-9;

/** Returns the first cell with a center behind `from`. */
const first = (from: number, size: number): number => Math.max(0, Math.ceil(from / size - 0.5));

/**
 * Returns the part of a page that pictures cover, from 0 to 1: by its cells, so that a picture on another one adds
 * nothing. A picture is the unit square, transformed and clipped (ISO 32000-2, 8.9.5.1).
 */
export async function pictureShare(
  pictures: readonly Picture[],
  page: Box,
  clock: TimeBudget,
): Promise<number> {
  const [left, bottom, right, top] = page;
  const [width, height] = [(right - left) / count, (top - bottom) / count];
  const cells = new Set<number>();
  for (const { ctm, clip } of pictures) {
    await clock();
    const [a, b, c, d, e, f] = ctm;
    const area = a * d - b * c;
    if (!(Math.abs(area) > 0)) continue;
    const shown = overlap(around([0, 0, 1, 1], ctm), overlap(clip, page));
    // A cell counts if its center is covered: then strips side by side cover each once.
    const rows = Math.min(count - 1, (shown[3] - bottom) / height - 0.5 + tolerance);
    const columns = Math.min(count - 1, (shown[2] - left) / width - 0.5 + tolerance);
    for (let row = first(shown[1] - bottom, height); row <= rows; row++)
      for (let column = first(shown[0] - left, width); column <= columns; column++) {
        const x = left + (column + 0.5) * width - e;
        const y = bottom + (row + 0.5) * height - f;
        const [u, v] = [(d * x - c * y) / area, (a * y - b * x) / area];
        if (Math.min(u, v) >= -tolerance && Math.max(u, v) <= 1 + tolerance) cells.add(row * count + column);
      }
  }
  return cells.size / (count * count);
}
