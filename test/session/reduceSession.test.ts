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

it('gives every statement the bank that the host fixed', () => {
  const state = reduceSession(createSessionState({ fixedBank: 'hdfc', bankRequired: true }), {
    type: 'added',
    statements: [{ id: 'a', file }],
  });
  expect(state.statements[0]?.bank).toBe('hdfc');
});

it('returns the same object when nothing changes, so that nobody draws again', () => {
  const state = play(...twoQueued);
  expect(reduceSession(state, one('a', { type: 'checked' }))).toBe(state);
  expect(reduceSession(state, one('nobody', { type: 'started' }))).toBe(state);
  expect(reduceSession(state, { type: 'removed', id: 'nobody' })).toBe(state);
});

it('does not bring back a removed statement when its answer comes late', () => {
  const state = play(
    ...twoQueued,
    one('a', { type: 'started' }),
    { type: 'removed', id: 'a' },
    one('a', failed('EMPTY_FILE')),
  );
  expect(state.statements.map(({ id }) => id)).toEqual(['b']);
});

describe('a session that is over', () => {
  const over = play(...twoQueued, one('a', { type: 'started' }), one('a', failed('SESSION_EXPIRED')));

  it('says so, and keeps the other statements as they are', () => {
    expect(over.expired).toBe(true);
    expect(over.statements.map(({ status }) => status)).toEqual(['failed', 'queued']);
  });

  it('goes on with the same files when a new one takes over', () => {
    const renewed = reduceSession(over, { type: 'renewed' });
    expect(renewed.expired).toBe(false);
    expect(renewed.statements.map(({ status }) => status)).toEqual(['queued', 'queued']);
  });

  it('is asked again when the borrower tries the statement that failed with it', () => {
    expect(reduceSession(over, one('a', { type: 'requeued' })).expired).toBe(false);
  });
});

it('queues what was under way when the widget stops, so that it can go on', () => {
  const state = play(...twoQueued, one('a', { type: 'started' }), { type: 'stopped' });
  expect(state.statements.map(({ status }) => status)).toEqual(['queued', 'queued']);
});

it('starts afresh with another session', () => {
  expect(play(...twoQueued, { type: 'replaced' })).toEqual(createSessionState(rules));
});
