import { errorCatalog, knownCode } from '../errors/errorCatalog.js';
import { reduceStatement } from './reduceStatement.js';
import type { SessionEvent, StatementEvent } from './SessionEvent.js';
import { createSessionState, type Receipt, type SessionState } from './SessionState.js';
import { type Statement, toBase } from './Statement.js';

/** True when nothing goes on by itself: what is left waits for its borrower, or is done. */
export function isIdle(statements: readonly Statement[]): boolean {
  return !statements.some(
    ({ status }) =>
      status === 'checking' || status === 'queued' || status === 'uploading' || status === 'processing',
  );
}

/** True when a statement failed because the session itself is over. */
function endedWithSession(statement: Statement): boolean {
  return statement.status === 'failed' && errorCatalog[knownCode(statement.error)].endsSession === true;
}

/** What is to start by itself waits for its turn instead: in a session that is over, nothing starts. */
function hold(statement: Statement): Statement {
  return statement.status === 'queued' && statement.waitingFor !== 'turn'
    ? { ...toBase(statement), status: 'queued', waitingFor: 'turn' }
    : statement;
}

/** Takes the bank that the host has fixed, unless the statement is out of the borrower's hands. */
function fixBank(statement: Statement, bank: string | null): Statement {
  const { status } = statement;
  if (bank === null || status === 'uploading' || status === 'processing' || status === 'accepted')
    return statement;
  return status === 'choosing-bank'
    ? { ...toBase(statement), bank, status: 'queued', waitingFor: 'turn' }
    : { ...statement, bank };
}

function mapStatements(state: SessionState, change: (statement: Statement) => Statement): SessionState {
  const statements = state.statements.map(change);
  return statements.every((statement, index) => statement === state.statements[index])
    ? state
    : { ...state, statements };
}

function reduceOne(state: SessionState, id: string, event: StatementEvent): SessionState {
  const before = state.statements.find((statement) => statement.id === id);
  const after = before && reduceStatement(before, event, state.rules);
  if (!after || after === before) return state;

  const next = mapStatements(state, (statement) => (statement === before ? after : statement));
  if (after.status === 'accepted' && after.result.kind !== 'already-received') {
    const { details, kind } = after.result;
    const receipt: Receipt = { statementId: id, details, detailsFollow: kind === 'details-follow' };
    return { ...next, receipts: [...state.receipts, receipt] };
  }
  if (endedWithSession(after)) return { ...mapStatements(next, hold), expired: true };
  // Another attempt with such a statement is how a borrower asks whether the session is back.
  return endedWithSession(before) ? { ...next, expired: false } : next;
}

/** The next state of the session; the same object when nothing changes. Pure. */
export function reduceSession(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'added':
      return {
        ...state,
        statements: [
          ...state.statements,
          ...event.statements.map(({ id, file, suggestedBank = null }): Statement => ({
            id,
            file,
            bank: state.rules.fixedBank,
            suggestedBank,
            openedBy: null,
            mayHaveArrived: false,
            status: 'checking',
          })),
        ],
      };

    case 'statement':
      return reduceOne(state, event.id, event.event);

    case 'removed': {
      const statements = state.statements.filter(({ id }) => id !== event.id);
      return statements.length === state.statements.length ? state : { ...state, statements };
    }

    case 'rules-changed':
      return {
        ...mapStatements(state, (statement) => fixBank(statement, event.rules.fixedBank)),
        rules: event.rules,
      };

    case 'restored':
      return { ...state, serverAccounts: event.accounts, serverReceiptCount: state.receipts.length };

    case 'stopped':
      return mapStatements(state, (statement) => reduceStatement(statement, event, state.rules));

    case 'renewed':
      return {
        ...mapStatements(state, (statement) =>
          endedWithSession(statement)
            ? reduceStatement(statement, { type: 'requeued' }, state.rules)
            : statement,
        ),
        expired: false,
      };

    case 'replaced':
      return createSessionState(state.rules);
  }
}
