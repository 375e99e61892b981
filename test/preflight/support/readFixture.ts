import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of a file in `fixtures/`. */
export function readFixture(name: string): Uint8Array<ArrayBuffer> {
  const path = join(import.meta.dirname, '../fixtures', `${name}.b64`);
  return Uint8Array.from(Buffer.from(readFileSync(path, 'utf8'), 'base64'));
}
