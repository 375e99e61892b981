import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StatementEvent } from '../../src/session/SessionEvent.js';
import { createSessionState } from '../../src/session/SessionState.js';
import { createSessionStore, type SessionStore } from '../../src/uploader/sessionStore.js';

const rules = { fixedBank: null, bankRequired: false, period: null };

/** Has a store with one queued statement, and records the statuses that each listener of the outline found. */
function setup() {
  const store = createSessionStore(createSessionState('session-1', rules), {
    onChange: () => {},
    onReport: () => {},
  });
  const drawn: string[][] = [];
  store.subscribe(() => drawn.push(store.getOutline().statements.map(({ status }) => status)), 'outline');
  return { store, drawn };
}
function add(store: SessionStore): void {
  store.dispatch({ type: 'added', statements: [{ id: 'a', file: { name: 'a.pdf', size: 10 } }] });
}
function tell(store: SessionStore, event: StatementEvent): void {
  store.dispatch({ type: 'statement', id: 'a', event });
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('listeners of the outline', () => {
  it('are notified once for the steps from pick to request, so that rendering does not delay the request', () => {
    const { store, drawn } = setup();
    add(store);
    tell(store, { type: 'checked' });
    tell(store, { type: 'started', attempt: 1 });
    expect(drawn).toEqual([]);
    vi.runAllTimers();
    expect(drawn).toEqual([['uploading']]);
  });

  it('are notified of those steps at the first progress, when nothing is left to delay', () => {
    const { store, drawn } = setup();
    add(store);
    tell(store, { type: 'checked' });
    tell(store, { type: 'started', attempt: 1 });
    tell(store, { type: 'progressed', sent: 1, total: 10 });
    expect(drawn).toEqual([['uploading']]);
    vi.runAllTimers();
    expect(drawn).toEqual([['uploading']]);
  });

  it('are notified at once of what the borrower has to answer', () => {
    const { store, drawn } = setup();
    add(store);
    tell(store, { type: 'locked' });
    expect(drawn).toEqual([['locked']]);
  });
});
