import { describe, expect, it } from 'vitest';
import { createSessionState, type SessionState } from '../../src/session/SessionState.js';
import { reduceSession } from '../../src/session/reduceSession.js';
import type { SessionEvent, StatementEvent } from '../../src/session/SessionEvent.js';

const rules = { fixedBank: null, bankRequired: false };
const file = { name: 'a.pdf', size: 10 };

function one(id: string, event: StatementEvent): SessionEvent {
  return { type: 'statement', id, event };
}
function play(...events: SessionEvent[]): SessionState {
  return events.reduce(reduceSession, createSessionState(rules));
}
function failed(code: string): StatementEvent {
  return {
    type: 'attempt-failed',
    error: { stage: 'api', code, fields: [], httpStatus: 404, vendorMessage: null, retryAt: null },
    passwordSent: false,
  };
}
const twoQueued: SessionEvent[] = [
  {
    type: 'added',
    statements: [
      { id: 'a', file },
      { id: 'b', file },
    ],
  },
  one('a', { type: 'checked' }),
  one('b', { type: 'checked' }),
];

it('keeps the order in which files were added', () => {
  const state = play(...twoQueued, { type: 'added', statements: [{ id: 'c', file }] });
  expect(state.statements.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

it('sets the host’s bank on every statement', () => {
  const state = reduceSession(createSessionState({ fixedBank: 'hdfc', bankRequired: true }), {
    type: 'added',
    statements: [{ id: 'a', file }],
  });
  expect(state.statements[0]?.bank).toBe('hdfc');
});

it('returns the same object when nothing changes, so that nothing renders again', () => {
  const state = play(...twoQueued);
  expect(reduceSession(state, one('a', { type: 'checked' }))).toBe(state);
  expect(reduceSession(state, one('nobody', { type: 'started' }))).toBe(state);
  expect(reduceSession(state, { type: 'removed', id: 'nobody' })).toBe(state);
});

it('does not restore a removed statement after a late response', () => {
  const state = play(
    ...twoQueued,
    one('a', { type: 'started' }),
    { type: 'removed', id: 'a' },
    one('a', failed('EMPTY_FILE')),
  );
  expect(state.statements.map(({ id }) => id)).toEqual(['b']);
});

describe('an expired session', () => {
  const over = play(...twoQueued, one('a', { type: 'started' }), one('a', failed('SESSION_EXPIRED')));

  it('is marked as expired, and keeps all other statements unchanged', () => {
    expect(over.expired).toBe(true);
    expect(over.statements.map(({ status }) => status)).toEqual(['failed', 'queued']);
  });

  it('continues with the same files in a new session', () => {
    const renewed = reduceSession(over, { type: 'renewed' });
    expect(renewed.expired).toBe(false);
    expect(renewed.statements.map(({ status }) => status)).toEqual(['queued', 'queued']);
  });

  it('is used again when the borrower retries the statement that failed', () => {
    expect(reduceSession(over, one('a', { type: 'requeued' })).expired).toBe(false);
  });
});

it('queues active uploads when the widget stops, so that they can continue', () => {
  const state = play(...twoQueued, one('a', { type: 'started' }), { type: 'stopped' });
  expect(state.statements.map(({ status }) => status)).toEqual(['queued', 'queued']);
});

it('starts from an empty state in another session', () => {
  expect(play(...twoQueued, { type: 'replaced' })).toEqual(createSessionState(rules));
});
