import { monthsBetween } from '../pdf/readPrintedStatement.js';
import type { StoredStatement } from './bodies.js';
import { type ErrorCode, errorAnswer, jsonAnswer } from './refusals.js';
import type { SandboxSession } from './SandboxOptions.js';

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/**
 * Returns the response to the session's status call: each account with its months. Treats statements that were to be
 * read later as read.
 */
export function statusAnswer(
  sessionId: string,
  statements: readonly StoredStatement[],
  session: SandboxSession | ErrorCode,
): Response {
  if (typeof session === 'string') return errorAnswer(session, sessionId);
  const asked = monthsBetween(session.from, session.to);
  const accounts = [...new Map(statements.map(({ account }) => [account.id, account])).values()];
  return jsonAnswer(200, {
    session_id: sessionId,
    accounts: accounts.map(({ id, number, bank }) => {
      const own = statements.filter(({ account }) => account.id === id);
      const received = new Set(own.flatMap(({ months }) => months));
      return {
        account_id: id,
        account_number: number,
        bank_name: bank,
        account_status: 'completed',
        months: asked.filter((month) => received.has(month)),
        missing_data: asked
          .filter((month) => !received.has(month))
          .map((month) => ({ from_date: `${month}-01`, to_date: lastDay(month) })),
        statements: own.map((statement) => ({ statement_id: statement.id, status: 'completed' })),
      };
    }),
  });
}
