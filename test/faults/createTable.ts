import type { Cell, Outcome } from './cells/Cell.ts';
import type { Setting } from './stage/openStage.ts';

const head = [
  'what happens',
  'goes on',
  'sent as · endpoint',
  'ends as',
  'the borrower reads',
  'attempts',
  'requests',
  'whole bodies',
  'stored',
  'then',
] as const;

/** The settings with the same result: `all`, or what they have in common. */
function common(settings: readonly Setting[]): string {
  const [types, keys] = [
    [...new Set(settings.map(({ uploadType }) => uploadType))],
    [...new Set(settings.map(({ honoursKeys }) => (honoursKeys ? 'keys' : 'no keys')))],
  ];
  if (settings.length === 4) return 'all';
  if (settings.length === types.length * keys.length)
    return [types.length === 2 ? [] : types, keys.length === 2 ? [] : keys].flat().join(' · ');
  return settings
    .map(({ uploadType, honoursKeys }) => `${uploadType} · ${honoursKeys ? 'keys' : 'no keys'}`)
    .join('; ');
}

/** The result of the offered action, or the action itself if only the borrower can continue. */
function followedBy({ shown, after }: Outcome): string {
  if (after) return after.stored === 1 ? after.words : `${after.words}, stored ${after.stored} times`;
  return shown.state.startsWith('failed') ? `offered: ${shown.buttons.join(', ')}` : '';
}

function cellsOf({ title, course }: Cell, outcome: Outcome): [before: string[], after: string[]] {
  const { shown, attempts, requests, bodies, stored, meanwhile } = outcome;
  const [state = '', code] = shown.state.split(' ');
  return [
    [title, meanwhile ?? course],
    [
      code === undefined ? state : `${state}, \`${code}\``,
      shown.words,
      ...[attempts, requests, bodies, stored].map(String),
      followedBy(outcome),
    ],
  ];
}

/**
 * A Markdown table of the results. Settings with the same result share a row. Contains nothing that differs between
 * runs.
 */
export function createTable(results: readonly { readonly cell: Cell; readonly outcome: Outcome }[]): string {
  const rows = new Map<string, { before: string[]; after: string[]; settings: Setting[] }>();
  for (const { cell, outcome } of results) {
    const [before, after] = cellsOf(cell, outcome);
    const key = JSON.stringify([before, after]);
    const row = rows.get(key) ?? { before, after, settings: [] };
    row.settings.push(cell.setting);
    rows.set(key, row);
  }
  const lines = [...rows.values()].map(({ before, after, settings }) =>
    before.concat(common(settings), after),
  );
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
