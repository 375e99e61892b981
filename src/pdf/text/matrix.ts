import type { PdfValue } from '../PdfValue.js';

/** A transformation (ISO 32000-2, 8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number];

/** A rectangle: left, bottom, right and top. */
export type Box = readonly [number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Concatenates two transformations: first `a`, then `b`. */
export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

/** Parses the six numbers of a transformation. */
export function toMatrix(values: readonly PdfValue[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.map((value) =>
    typeof value === 'number' ? value : 0,
  );
  return [a, b, c, d, e, f];
}

/** Parses a rectangle with its corners in any order (7.9.5); `null` if it has no area. */
export function toBox(values: readonly PdfValue[]): Box | null {
  const [a = 0, b = 0, c = 0, d = 0] = values.map((value) => (typeof value === 'number' ? value : 0));
  return a === c || b === d ? null : [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** Returns the smallest rectangle around a transformed one. */
export function around([left, bottom, right, top]: Box, matrix: Matrix): Box {
  return extend(nowhere, [left, bottom, right, bottom, left, top, right, top], matrix);
}

/** Returns what two rectangles have in common. */
export const overlap = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

/** A rectangle without any point. */
export const nowhere: Box = [Infinity, Infinity, -Infinity, -Infinity];

/** Returns the smallest rectangle around another one and transformed points: x and y in turn. */
export function extend(box: Box, points: readonly number[], [a, b, c, d, e, f]: Matrix): Box {
  let [left, bottom, right, top] = box;
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [u, v] = [points[at] ?? 0, points[at + 1] ?? 0];
    const [x, y] = [a * u + c * v + e, b * u + d * v + f];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return [left, bottom, right, top];
}
