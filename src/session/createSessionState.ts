import type { SessionRules, SessionState } from './SessionState.js';

/** A session in which nothing has happened yet. */
export function createSessionState(rules: SessionRules): SessionState {
  return { statements: [], receipts: [], serverAccounts: [], serverReceiptCount: 0, expired: false, rules };
}
