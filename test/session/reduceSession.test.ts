import { describe, expect, it } from 'vitest';
import { createSessionState, type SessionState } from '../../src/session/SessionState.js';
import { mayStillBeSent, reduceSession } from '../../src/session/reduceSession.js';
import type { SessionEvent, StatementEvent } from '../../src/session/SessionEvent.js';

const rules = { fixedBank: null, bankRequired: false, period: null };
const times = { askedAt: 1, duration: 1 };
const file = { name: 'a.pdf', size: 10 };

function one(id: string, event: StatementEvent): SessionEvent {
  return { type: 'statement', id, event };
}
function play(...events: SessionEvent[]): SessionState {
  return events.reduce(reduceSession, createSessionState('session-1', rules));
}
function failed(code: string): StatementEvent {
  return {
    type: 'attempt-failed',
    error: { stage: 'api', code, fields: [], httpStatus: 404, vendorMessage: null, retryAt: null },
    passwordSent: false,
    ...times,
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
  const state = reduceSession(
    createSessionState('session-1', { ...rules, fixedBank: 'hdfc', bankRequired: true }),
    {
      type: 'added',
      statements: [{ id: 'a', file }],
    },
  );
  expect(state.statements[0]?.bank).toBe('hdfc');
});

it('returns the same object when nothing changes, so that nothing renders again', () => {
  const state = play(...twoQueued);
  expect(reduceSession(state, one('a', { type: 'checked' }))).toBe(state);
  expect(reduceSession(state, one('nobody', { type: 'started', attempt: 1 }))).toBe(state);
  expect(reduceSession(state, { type: 'removed', id: 'nobody' })).toBe(state);
});

it('does not restore a removed statement after a late response', () => {
  const state = play(
    ...twoQueued,
    one('a', { type: 'started', attempt: 1 }),
    { type: 'removed', id: 'a' },
    one('a', failed('EMPTY_FILE')),
  );
  expect(state.statements.map(({ id }) => id)).toEqual(['b']);
});

describe('an expired session', () => {
  const over = play(
    ...twoQueued,
    one('a', { type: 'started', attempt: 1 }),
    one('a', failed('SESSION_EXPIRED')),
  );

  it('is marked as expired, and keeps all other statements unchanged', () => {
    expect(over.expired).toBe(true);
    expect(over.statements.map(({ status }) => status)).toEqual(['failed', 'queued']);
  });

  it('continues with the same files in a new session', () => {
    const renewed = reduceSession(over, { type: 'renewed', sessionId: 'session-2' });
    expect(renewed.expired).toBe(false);
    expect(renewed.statements.map(({ status }) => status)).toEqual(['queued', 'queued']);
  });

  it('is used again when the borrower retries the statement that failed', () => {
    expect(reduceSession(over, one('a', { type: 'requeued' })).expired).toBe(false);
  });
});

it('queues active uploads when the widget stops, so that they can continue', () => {
  const state = play(...twoQueued, one('a', { type: 'started', attempt: 1 }), { type: 'stopped' });
  expect(state.statements.map(({ status }) => status)).toEqual(['queued', 'queued']);
});

it('starts from an empty state in another session', () => {
  expect(play(...twoQueued, { type: 'replaced', sessionId: 'session-1' })).toEqual(
    createSessionState('session-1', rules),
  );
});

const received: StatementEvent = {
  type: 'accepted',
  result: { kind: 'already-received', sentByThisWidget: false },
  ...times,
};

it('carries into a renewed session neither acceptances nor months, but every other file', () => {
  const state = play(
    ...twoQueued,
    one('a', { type: 'started', attempt: 1 }),
    one('a', received),
    one('b', { type: 'started', attempt: 1 }),
    { type: 'status-answered', sessionId: 'session-1', askedAt: 2, accounts: [] },
    { type: 'renewed', sessionId: 'session-2' },
  );
  expect(state).toMatchObject({ sessionId: 'session-2', ledger: [], expired: false });
  expect(state.statements.map(({ id, status }) => [id, status])).toEqual([['b', 'queued']]);
});

it('forgets in a renewed session that a file may have arrived in the old one', () => {
  const state = play(
    ...twoQueued,
    one('a', { type: 'started', attempt: 1 }),
    one('a', { type: 'progressed', sent: 1, total: 1 }),
    { type: 'renewed', sessionId: 'session-2' },
  );
  expect(state.statements[0]).toMatchObject({ status: 'queued', mayHaveArrived: false });
});

it('ends the session that its status calls expired, and no other', () => {
  const state = play(...twoQueued);
  expect(reduceSession(state, { type: 'ended', sessionId: 'session-1' }).expired).toBe(true);
  expect(reduceSession(state, { type: 'ended', sessionId: 'session-0' })).toBe(state);
});

it('ignores the status of another session', () => {
  const state = play(...twoQueued);
  const account = {
    accountId: 'a',
    bank: null,
    maskedAccountNumber: null,
    months: ['2024-01'],
    missingMonths: [],
    statementIds: [],
  };
  const event = { type: 'status-answered', askedAt: 1, accounts: [account] } as const;
  expect(reduceSession(state, { ...event, sessionId: 'session-0' })).toBe(state);
  expect(reduceSession(state, { ...event, sessionId: 'session-1' }).ledger).toHaveLength(1);
});

it('schedules nothing after the session has ended', () => {
  const error = {
    stage: 'http',
    code: 'server-unavailable',
    httpStatus: 503,
    vendorMessage: null,
    retryAt: null,
  } as const;
  const state = play(
    ...twoQueued,
    one('a', { type: 'started', attempt: 1 }),
    one('b', { type: 'started', attempt: 1 }),
    one('a', failed('SESSION_EXPIRED')),
    one('b', { type: 'retry-scheduled', retryAt: 9, retryIn: 9, error }),
  );
  expect(state.statements[1]).toMatchObject({ status: 'queued', waitingFor: 'turn' });
});

it('asks for the bank of everything that is not under way once it is required', () => {
  const required = { ...rules, bankRequired: true };
  const state = play(
    ...twoQueued,
    one('a', { type: 'started', attempt: 1 }),
    one('b', { type: 'paused', retryIn: 1, error: null }),
    {
      type: 'rules-changed',
      rules: required,
    },
  );
  expect(state.statements.map(({ status }) => status)).toEqual(['uploading', 'choosing-bank']);
});

it('knows what can still be sent, and what can never be accepted', () => {
  const state = play(
    ...twoQueued,
    one('a', { type: 'started', attempt: 1 }),
    one('a', failed('STATEMENT_UNSUPPORTED_FORMAT')),
  );
  expect(state.statements.map(mayStillBeSent)).toEqual([false, true]);
});
