import { crc32, deflateSync } from 'node:zlib';
import { bitmapFont } from './bitmapFont.ts';
import { random } from './random.ts';

const width = 900;
const height = 1270;
/** Skew of the page: how many dots it drops over its width. */
const skew = 9;

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function toPng(pixels: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8; // bits per pixel; the rest stays 0: greyscale, not interlaced
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * width, (y + 1) * width)]),
  );
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Draws lines of text on a greyscale page, skewed and speckled like a scan, and returns it as PNG. */
export function scanImage(
  lines: readonly { readonly text: string; readonly x: number; readonly y: number; readonly dot: number }[],
): Buffer {
  const pixels = Buffer.alloc(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      pixels[y * width + x] = x < 14 || y < 10 ? 176 : 242 - 6 * Math.floor(x / 300);
  for (const { text, x, y, dot } of lines)
    for (const [place, letter] of text.toUpperCase().split('').entries())
      for (const [column, bits] of (bitmapFont[letter] ?? []).entries())
        for (let bit = 0; bit < 7; bit += 1) {
          if (((bits >> bit) & 1) === 0) continue;
          const left = x + (place * 6 + column) * dot;
          const top = y + bit * dot + Math.round((left / width) * skew);
          for (let row = 0; row < dot; row += 1)
            pixels.fill(58, (top + row) * width + left, (top + row) * width + left + dot);
        }
  const next = random('specks');
  for (let speck = 0; speck < 700; speck += 1)
    pixels[Math.floor(next() * pixels.length)] = 90 + Math.floor(next() * 100);
  return toPng(pixels);
}
