import { errorCatalog, knownCode } from '../errors/errorCatalog.js';
import { addAnswer, addStatus } from './accounts/Ledger.js';
import { legibleName } from './legibleName.js';
import { getReady, reduceStatement } from './reduceStatement.js';
import type { SessionEvent, StatementEvent } from './SessionEvent.js';
import { createSessionState, type SessionRules, type SessionState } from './SessionState.js';
import { endedWithSession, type Statement, toBase } from './Statement.js';

/** Returns true when nothing continues by itself: what is left waits for the borrower, or has ended. */
export function isIdle(statements: readonly Statement[]): boolean {
  return !statements.some(
    ({ status }) =>
      status === 'checking' || status === 'queued' || status === 'uploading' || status === 'processing',
  );
}

/** Returns true if the statement can still be sent, by itself or by its borrower. */
export function mayStillBeSent(statement: Statement): boolean {
  if (statement.status === 'accepted') return false;
  if (statement.status !== 'failed') return true;
  const { main, other } = errorCatalog[knownCode(statement.error)];
  return [main, other].some((action = 'remove') => action !== 'remove' && action !== 'choose-another-file');
}

/** Returns true if the statement counts towards `maxFiles`. */
export function takesRoom(statement: Statement): boolean {
  return statement.status === 'accepted' || mayStillBeSent(statement);
}

/** Makes a statement that would start by itself wait for its turn: nothing starts in a session that has ended. */
function hold(statement: Statement): Statement {
  return statement.status === 'queued' && statement.waitingFor !== 'turn'
    ? { ...toBase(statement), status: 'queued', waitingFor: 'turn' }
    : statement;
}

/** Applies changed rules to a statement that has not been sent yet. */
function applyRules(statement: Statement, rules: SessionRules): Statement {
  const { status } = statement;
  if (status === 'uploading' || status === 'processing' || status === 'accepted') return statement;
  const bank = rules.fixedBank ?? statement.bank;
  const mustAsk = rules.bankRequired && bank === null && status === 'queued';
  if (mustAsk || (status === 'choosing-bank' && rules.fixedBank !== null)) {
    const lock = status === 'choosing-bank' ? statement.lock : undefined;
    const base = { ...toBase(statement), bank };
    return lock ? { ...base, status: 'locked', ...lock } : getReady(base, rules);
  }
  return bank === statement.bank ? statement : { ...statement, bank };
}

/** Prepares a statement for a new session, which knows nothing of what the old one may have received. */
function renew(statement: Statement, rules: SessionRules): Statement {
  const stopped = reduceStatement(statement, { type: 'stopped' }, rules);
  const queued = endedWithSession(stopped) ? reduceStatement(stopped, { type: 'requeued' }, rules) : stopped;
  return hold(queued.mayHaveArrived ? { ...queued, mayHaveArrived: false } : queued);
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
  if (after.status === 'accepted' && 'askedAt' in event) {
    const { result } = after;
    const ledger = addAnswer(state.ledger, {
      sessionId: state.sessionId,
      askedAt: event.askedAt,
      statementId: id,
      details: result.kind === 'already-received' ? null : result.details,
      detailsPending: result.kind === 'details-follow',
    });
    return { ...next, ledger };
  }
  if (endedWithSession(after)) return { ...mapStatements(next, hold), expired: true };
  // A retry of such a statement is how a borrower finds out whether the session is back.
  if (endedWithSession(before)) return { ...next, expired: false };
  return state.expired ? mapStatements(next, hold) : next;
}

/** Returns the next state of the session, or the same object if nothing changes. Pure. */
export function reduceSession(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'added':
      return {
        ...state,
        statements: [
          ...state.statements,
          ...event.statements.map(({ id, file, suggestedBank = null }): Statement => ({
            id,
            file: { ...file, name: legibleName(file.name) },
            bank: state.rules.fixedBank,
            bankChosen: false,
            suggestedBank,
            statedPeriod: null,
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
        ...mapStatements(state, (statement) => applyRules(statement, event.rules)),
        rules: event.rules,
      };

    case 'status-answered': {
      const { sessionId, askedAt, accounts } = event;
      const ledger = addStatus(state.ledger, sessionId, askedAt, accounts);
      return ledger === state.ledger || sessionId !== state.sessionId ? state : { ...state, ledger };
    }

    case 'ended':
      return event.sessionId !== state.sessionId || state.expired
        ? state
        : { ...mapStatements(state, hold), expired: true };

    case 'stopped':
      return mapStatements(state, (statement) => reduceStatement(statement, event, state.rules));

    case 'renewed': {
      const { sessionId, rules = state.rules } = event;
      return {
        ...createSessionState(sessionId, rules),
        statements: state.statements
          .filter(({ status }) => status !== 'accepted')
          .map((statement) => applyRules(renew(statement, rules), rules)),
      };
    }

    case 'replaced':
      return createSessionState(event.sessionId, event.rules ?? state.rules);
  }
}
