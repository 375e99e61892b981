import type { Cell, Outcome } from './cells/Cell.ts';

/**
 * The verdicts on a cell. The first three must not occur, and no result may differ from the expected one.
 */
export interface Verdict {
  readonly lost: number;
  readonly shownWrongly: number;
  readonly storedTwice: number;
  readonly reasons: readonly string[];
}

/** Actions that remove or stop the statement, so they do not complete the upload. */
const noWayOn = new Set(['Remove', 'Cancel']);

/** What the text claims: that the server has the statement, that it does not, or neither. */
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
  if (failed && !after && shown.buttons.every((button) => noWayOn.has(button)))
    return ['no way out is offered'];
  if (after && (after.state !== 'accepted' || after.stored === 0))
    return [`not delivered after all: ${after.state}, stored ${after.stored}`];
  return [];
}

/** Compares an outcome with what must never happen and with the expected result. */
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
      ...(attempts === (expected.attempts ?? attempts)
        ? []
        : [`${attempts} attempts, expected ${expected.attempts}`]),
      ...complaints,
    ],
  };
}
