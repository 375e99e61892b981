import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

/** The names of an interface's own members. */
function membersOf(path: string): string[] {
  return [...read(path).matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name ?? '');
}

it('lists every prop in the documentation, and no other', () => {
  const props = [
    ...membersOf('src/uploader/UploaderOptions.ts'),
    ...membersOf('src/StatementUploader.types.ts'),
  ];
  const listed = [...read('docs/props.md').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name ?? '');
  expect(new Set(listed)).toEqual(new Set(props));
});
