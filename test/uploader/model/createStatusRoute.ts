import type { UploaderOptions } from '../../../src/uploader/UploaderOptions.js';
import { defer } from '../../support/defer.ts';
import type { BookedAccount } from './createBooks.js';
import type { Server } from './createServer.js';
import type { Told } from './Reply.js';

/**
 * The result of one status call.
 * - `now`, `then`: what the server knows, or knew when it was asked
 * - `other-session`: of the session before
 * - `ended`: the session has expired
 * - `rejected`, `unreadable`: the host's function fails, or its server's answer is of another shape
 */
export type StatusReply =
  | { readonly type: 'now' | 'then'; readonly missing: Told; readonly statements: boolean }
  | { readonly type: 'other-session' | 'ended' | 'rejected' | 'unreadable' };

/** One call of `fetchStatus`. */
interface StatusCall {
  readonly sessionId: string;
  readonly signal: AbortSignal;
  readonly known: readonly BookedAccount[];
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The host's `fetchStatus`, and the server behind it. Each call hangs until {@link StatusRoute.reply} ends it. */
export interface StatusRoute {
  readonly fetchStatus: NonNullable<UploaderOptions['fetchStatus']>;
  /** Calls that wait, also those that nobody listens to any more. */
  readonly calls: () => readonly StatusCall[];
  readonly reply: (call: StatusCall, reply: StatusReply) => void;
}

/** The last day that a month surely has. */
const days = { first: '01', last: '28' };

function toWire(
  { accountId, months, missing, statementIds }: BookedAccount,
  told: Told,
  hasStatements: boolean,
): unknown {
  const ranges = missing.map((month) => ({
    from_date: `${month}-${days.first}`,
    to_date: `${month}-${days.last}`,
  }));
  return {
    account_id: accountId,
    account_number: '45678090383737',
    bank_name: 'hdfc',
    months,
    ...(told !== 'absent' && { missing_data: told === 'null' ? null : ranges }),
    ...(hasStatements && { statements: statementIds.map((id) => ({ statement_id: id })) }),
  };
}

/** Makes a {@link StatusRoute}. */
export function createStatusRoute(
  { books, endSession }: Pick<Server, 'books' | 'endSession'>,
  onCall: (sessionId: string) => void,
): StatusRoute {
  let calls: readonly StatusCall[] = [];
  return {
    fetchStatus({ sessionId, signal }) {
      onCall(sessionId);
      const { promise, resolve, reject } = defer<unknown>();
      calls = [...calls, { sessionId, signal, known: books.accountsOf(sessionId), resolve, reject }];
      return promise;
    },
    calls: () => calls,
    reply(call, reply) {
      calls = calls.filter((other) => other !== call);
      const { sessionId } = call;
      switch (reply.type) {
        case 'now':
        case 'then': {
          const accounts = reply.type === 'now' ? books.accountsOf(sessionId) : call.known;
          call.resolve({
            session_id: sessionId,
            accounts: accounts.map((account) => toWire(account, reply.missing, reply.statements)),
          });
          return;
        }
        case 'other-session': {
          const before = books.stored[0]?.sent.sessionId ?? 'session-0';
          // Everything is there, says it.
          call.resolve({
            session_id: before === sessionId ? 'session-0' : before,
            accounts: books.accountsOf(before).map((account) => {
              const { accountId, months, statementIds } = account;
              return toWire({ accountId, months, statementIds, missing: [] }, 'told', true);
            }),
          });
          return;
        }
        case 'ended':
          endSession(sessionId);
          call.resolve({ error: { code: 'SESSION_EXPIRED', message: 'over' } });
          return;
        case 'rejected':
          call.reject(new Error('no status'));
          return;
        case 'unreadable':
          call.resolve('<html>');
      }
    },
  };
}
