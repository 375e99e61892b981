/**
 * Writes the graph of imports between the folders of `src` into CONTRIBUTING.md, including type-only and dynamic
 * imports. With `--check`, only compares.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const path = 'CONTRIBUTING.md';
const begin = '<!-- begin: imports, written by `npm run make -- graph` -->';
const end = '<!-- end: imports -->';

/**
 * Returns the room of a file; `null` for a file above the rooms. `server/node` is a separate entry, for Node only;
 * every other room is a folder of `src`.
 */
function roomOf(file: string): string | null {
  const [folder = '', inner] = relative('src', file).split(sep);
  if (folder === 'server' && inner === 'node') return 'server/node';
  return folder.includes('.') ? null : folder;
}

const uses = new Map<string, Set<string>>();
for (const file of globSync('src/**/*.{ts,tsx}')) {
  const room = roomOf(file);
  if (room === null) continue;
  const used = uses.get(room) ?? new Set();
  uses.set(room, used);
  for (const [, from, onDemand] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\b[^;]*? from '(\.[^']+)'|import\('(\.[^']+)'\)/gm,
  )) {
    const target = roomOf(join(dirname(file), from ?? onDemand ?? ''));
    if (target !== null && target !== room) used.add(target);
  }
}

/** The longest chain of imports from a room, so that each room is listed below everything it imports. */
const heights = new Map<string, number>();
function heightOf(room: string, above: readonly string[] = []): number {
  if (above.includes(room))
    throw new Error(`The folders import in a circle: ${[...above, room].join(' → ')}`);
  const known = heights.get(room);
  if (known !== undefined) return known;
  const height =
    Math.max(-1, ...[...(uses.get(room) ?? [])].map((used) => heightOf(used, [...above, room]))) + 1;
  heights.set(room, height);
  return height;
}

const rows = [...uses]
  .toSorted(([a], [b]) => heightOf(a) - heightOf(b) || a.localeCompare(b))
  .map(([room, used]) => [
    `\`${room}\``,
    [...used]
      .toSorted()
      .map((each) => `\`${each}\``)
      .join(', ') || '–',
  ]);
const width = (column: 0 | 1): number =>
  Math.max(...rows.map((row) => row[column]?.length ?? 0), column === 0 ? 6 : 7);
const line = (cells: readonly string[], fill = ' '): string =>
  `| ${cells.map((cell, index) => cell.padEnd(width(index === 0 ? 0 : 1), fill)).join(' | ')} |`;
const table = [line(['folder', 'imports']), line(['', ''], '-'), ...rows.map((row) => line(row))].join('\n');

const text = readFileSync(path, 'utf8');
const from = text.indexOf(begin);
const to = text.indexOf(end);
if (from === -1 || to === -1) throw new Error(`${path} has no place for the graph.`);
const made = `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
if (!process.argv.includes('--check')) writeFileSync(path, made);
else if (made !== text) {
  console.error(`${path} does not show the imports as they are. Run: npm run make -- graph`);
  process.exitCode = 1;
}
