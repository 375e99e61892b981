import type { Cell, Outcome } from './cells/Cell.ts';

/**
 * What is wrong with a cell. The bars want the first three to be zero, and nothing to differ from what was expected.
 */
export interface Verdict {
  readonly lost: number;
  readonly shownWrongly: number;
  readonly storedTwice: number;
  readonly reasons: readonly string[];
}

/** Takes the statement off the list, or stops it: no way to bring it home. */
const noWayOn = new Set(['Remove', 'Cancel']);

/** What the words claim of the server: that it has the statement, that it has not, or neither. */
function claim(state: string, words: string): 'received' | 'not received' | null {
  if (state.startsWith('accepted')) return 'received';
  return /\bnot (added|received|sent|uploaded|delivered|arrived?)\b/i.test(words) ? 'not received' : null;
}

function contradiction(state: string, words: string, stored: number): string[] {
  const claimed = claim(state, words);
  if (claimed === 'received' && stored === 0) return [`shown as received, but it is not stored: “${words}”`];
  if (claimed === 'not received' && stored > 0)
    return [`shown as not received, but it is stored: “${words}”`];
  return [];
}

function losses({ shown, after }: Outcome, expectsGone: boolean): string[] {
  if (shown.state === 'gone' && !expectsGone) return ['gone from the list'];
  const failed = shown.state.startsWith('failed');
  if (!failed && !['accepted', 'gone'].includes(shown.state)) return [`stuck as ${shown.state}`];
  if (failed && shown.buttons.every((button) => noWayOn.has(button))) return ['no way out is offered'];
  if (after && (after.state !== 'accepted' || after.stored === 0))
    return [`not delivered after all: ${after.state}, stored ${after.stored}`];
  return [];
}

/** Holds an outcome against what must never happen, and against what was expected. */
export function judge({ expected, setting }: Cell, outcome: Outcome): Verdict {
  const { shown, attempts, stored, after, complaints } = outcome;
  const lost = losses(outcome, expected.state === 'gone');
  const wrong = [
    ...contradiction(shown.state, shown.words, stored),
    ...(after ? contradiction(after.state, after.words, after.stored) : []),
  ];
  const times = Math.max(stored, after?.stored ?? 0);
  const twice = setting.honoursKeys && times > 1 ? [`stored ${times} times`] : [];
  return {
    lost: lost.length > 0 ? 1 : 0,
    shownWrongly: wrong.length > 0 ? 1 : 0,
    storedTwice: twice.length,
    reasons: [
      ...lost,
      ...wrong,
      ...twice,
      ...(shown.state === expected.state ? [] : [`ended as ${shown.state}, expected ${expected.state}`]),
      ...(attempts === expected.attempts ? [] : [`${attempts} attempts, expected ${expected.attempts}`]),
      ...complaints,
    ],
  };
}
