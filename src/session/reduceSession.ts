import { catalogue } from '../errors/catalogue.js';
import { knownCode } from '../errors/knownCode.js';
import { createSessionState } from './createSessionState.js';
import { reduceStatement } from './reduceStatement.js';
import type { SessionEvent, StatementEvent } from './SessionEvent.js';
import type { Receipt, SessionState } from './SessionState.js';
import type { Statement } from './Statement.js';

/** True when a statement failed because the session itself is over. */
function endedWithSession(statement: Statement): boolean {
  return statement.status === 'failed' && catalogue[knownCode(statement.error)].endsSession === true;
}

/** What was on its way waits for its turn again. */
function stop(statement: Statement): Statement {
  const { id, file, bank, suggestedBank, openedBy, status } = statement;
  return status === 'uploading' || status === 'processing' || status === 'queued'
    ? { id, file, bank, suggestedBank, openedBy, status: 'queued', waitingFor: 'turn' }
    : statement;
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
  if (endedWithSession(after)) return { ...next, over: true };
  // Another attempt with such a statement is how a borrower asks whether the session is back.
  return endedWithSession(before) ? { ...next, over: false } : next;
}

/** The next state of the session; the same object when nothing changes. Pure. */
export function reduceSession(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'added':
      return {
        ...state,
        statements: [
          ...state.statements,
          ...event.statements.map(({ id, file }): Statement => ({
            id,
            file,
            bank: state.rules.fixedBank,
            suggestedBank: null,
            openedBy: null,
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
      return { ...state, rules: event.rules };

    case 'stopped':
      return mapStatements(state, stop);

    case 'renewed':
      return {
        ...mapStatements(state, (statement) =>
          endedWithSession(statement)
            ? reduceStatement(statement, { type: 'requeued' }, state.rules)
            : statement,
        ),
        over: false,
      };

    case 'replaced':
      return createSessionState(state.rules);
  }
}
