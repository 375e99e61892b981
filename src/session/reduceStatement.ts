import { errorCatalog, knownCode } from '../errors/errorCatalog.js';
import { isDefiniteRefusal, mayHaveReachedServer } from '../errors/mayHaveReachedServer.js';
import type { UploadError } from '../errors/UploadError.js';
import type { FileReading, StatementEvent } from './SessionEvent.js';
import type { SessionRules } from './SessionState.js';
import {
  type ChoosingBankStatement,
  type Statement,
  type StatementBase,
  toBase,
  type WaitingStatement,
} from './Statement.js';

/** Puts a statement into the queue, unless a bank has to be named first. */
export function getReady(
  base: StatementBase,
  { bankRequired, fixedBank }: SessionRules,
): WaitingStatement | ChoosingBankStatement {
  const bank = fixedBank ?? base.bank;
  return bankRequired && bank === null
    ? { ...base, status: 'choosing-bank', reason: 'required' }
    : { ...base, bank, status: 'queued', waitingFor: 'turn' };
}

/** Records what the device has read. The bank is used without asking only if it is sure and required. */
function addReading(
  before: StatementBase,
  { suggestion, statedPeriod }: FileReading,
  rules: SessionRules,
): StatementBase {
  const base = { ...before, statedPeriod: statedPeriod ?? before.statedPeriod };
  if (!suggestion) return base;
  const takes = suggestion.sure && rules.bankRequired && base.bank === null;
  return { ...base, suggestedBank: suggestion.bank, bank: takes ? suggestion.bank : base.bank };
}

/** Returns true if the borrower can overrule the error: the device can be wrong, except about files that never work. */
function isAdvice(error: UploadError): boolean {
  const { main, other } = errorCatalog[knownCode(error)];
  return main === 'send-anyway' || other === 'send-anyway';
}

/**
 * Records whether the server may have the statement after a failed attempt. A definite refusal also answers for the
 * attempts before it, which sent the same file. `bodySent`: the whole body had been reported as sent, whatever the
 * transport says of it afterwards.
 */
function recordFailure(base: StatementBase, error: UploadError, bodySent: boolean): StatementBase {
  const mayHaveArrived =
    (base.mayHaveArrived && !isDefiniteRefusal(error)) ||
    mayHaveReachedServer(error) ||
    (bodySent && !('httpStatus' in error));
  return { ...base, mayHaveArrived };
}

/** Returns the status after an error: some ask the borrower, a duplicate is an acceptance, the rest are failures. */
function afterError(
  before: StatementBase,
  failed: StatementBase,
  { error, passwordSent }: Extract<StatementEvent, { readonly type: 'attempt-failed' }>,
  rules: SessionRules,
): Statement {
  const { code } = error;
  const base = code === 'STATEMENT_DUPLICATE' ? before : failed;
  if (code === 'PASSWORD_INCORRECT') {
    return { ...base, status: 'locked', reason: passwordSent ? 'refused' : 'required', refusals: 0 };
  }
  if (code === 'STATEMENT_DUPLICATE') {
    // A browser may send a body twice by itself on a reused connection, so this can answer a first attempt.
    return {
      ...base,
      status: 'accepted',
      result: { kind: 'already-received', sentByThisWidget: base.mayHaveArrived },
    };
  }
  if (rules.fixedBank === null && code === 'BANK_NAME_UNDETECTED') {
    return { ...base, status: 'choosing-bank', reason: 'undetected' };
  }
  if (rules.fixedBank === null && code === 'BANK_NAME_MISMATCH') {
    return { ...base, status: 'choosing-bank', reason: 'mismatch' };
  }
  return { ...base, status: 'failed', error };
}

/** Keeps the request for a password while the bank is chosen. */
function lockOf(statement: Statement): Pick<ChoosingBankStatement, 'lock'> {
  if (statement.status !== 'locked') return {};
  const { reason, refusals } = statement;
  return { lock: { reason, refusals } };
}

/**
 * Returns the next state of a statement, or the same object if the event does not fit its status. Pure.
 */
export function reduceStatement(statement: Statement, event: StatementEvent, rules: SessionRules): Statement {
  const { status } = statement;
  const base = toBase(statement);
  const bodySent = status === 'processing';
  // The result of an attempt that is aborted after its body was sent is unknown.
  const ended = { ...base, mayHaveArrived: base.mayHaveArrived || bodySent };
  const running = bodySent || status === 'uploading';
  const onItsWay = running || status === 'queued';

  switch (event.type) {
    case 'checked':
      return status === 'checking' ? getReady(addReading(base, event, rules), rules) : statement;

    case 'refused':
      return status === 'checking'
        ? { ...addReading(base, event, rules), status: 'failed', error: event.error }
        : statement;

    case 'rechecked':
      return status === 'queued' ||
        (status === 'failed' &&
          (statement.error.stage === 'host' || statement.error.code === 'file-duplicate'))
        ? { ...base, status: 'checking' }
        : statement;

    case 'unpacking':
      return status === 'failed' && statement.error.code === 'file-archive'
        ? { ...base, status: 'checking' }
        : statement;

    case 'locked':
      return status === 'checking'
        ? { ...addReading(base, event, rules), status: 'locked', reason: 'required', refusals: 0 }
        : statement;

    case 'read': {
      if (status !== 'choosing-bank') return statement;
      const suggestedBank = statement.suggestedBank ?? event.suggestion?.bank ?? null;
      const statedPeriod = event.statedPeriod ?? statement.statedPeriod;
      return suggestedBank === statement.suggestedBank && statedPeriod === statement.statedPeriod
        ? statement
        : { ...statement, suggestedBank, statedPeriod };
    }

    case 'password-refused':
      return status === 'locked'
        ? { ...base, status: 'locked', reason: 'refused', refusals: statement.refusals + 1 }
        : statement;

    case 'unlocked':
      return status === 'locked' ? { ...base, openedBy: event.openedBy, status: 'checking' } : statement;

    case 'password-given':
      return status === 'locked' ? getReady(base, rules) : statement;

    case 'sent-anyway':
      return (status === 'locked' && statement.refusals > 0) ||
        (status === 'failed' && isAdvice(statement.error))
        ? getReady(base, rules)
        : statement;

    case 'bank-given': {
      const isAnswer =
        status === 'choosing-bank' &&
        rules.fixedBank === null &&
        !(event.bank === null && rules.bankRequired);
      if (!isAnswer) return statement;
      const named = { ...base, bank: event.bank, bankChosen: true };
      return statement.lock
        ? { ...named, status: 'locked', ...statement.lock }
        : { ...named, status: 'queued', waitingFor: 'turn' };
    }

    case 'bank-wanted': {
      const sendable = status === 'failed' && statement.error.stage !== 'file';
      return rules.fixedBank === null && (onItsWay || status === 'locked' || sendable)
        ? { ...ended, status: 'choosing-bank', reason: 'required', ...lockOf(statement) }
        : statement;
    }

    case 'started':
      return status === 'queued' ? { ...base, status: 'uploading', sent: 0, total: 0 } : statement;

    case 'progressed':
      if (status !== 'uploading') return statement;
      return event.total > 0 && event.sent >= event.total
        ? { ...base, status: 'processing' }
        : { ...base, status: 'uploading', sent: event.sent, total: event.total };

    case 'accepted':
      return running ? { ...base, status: 'accepted', result: event.result } : statement;

    case 'attempt-failed':
      return onItsWay
        ? afterError(base, recordFailure(base, event.error, bodySent), event, rules)
        : statement;

    case 'retry-scheduled': {
      const { retryAt, retryIn, error } = event;
      return running
        ? {
            ...recordFailure(base, error, bodySent),
            status: 'queued',
            waitingFor: 'retry',
            retryAt,
            retryIn,
            error,
          }
        : statement;
    }

    case 'stopped':
      // What is queued has its bank, or has not been examined for it yet.
      if (status === 'queued') return { ...base, status, waitingFor: 'turn' };
      return running ? getReady(ended, rules) : statement;

    case 'paused': {
      if (!onItsWay && status !== 'checking') return statement;
      const { retryIn, error } = event;
      const left = error === null ? base : recordFailure(base, error, bodySent);
      return { ...left, status: 'queued', waitingFor: 'connection', retryIn };
    }

    case 'requeued': {
      const isRetry =
        (status === 'failed' && statement.error.stage !== 'file') ||
        (status === 'queued' && statement.waitingFor !== 'turn');
      if (!isRetry) return statement;
      const next = getReady(base, rules);
      return event.triesOffline && next.status === 'queued' ? { ...next, triesOffline: true } : next;
    }

    case 'canceled':
      return onItsWay
        ? { ...ended, status: 'failed', error: { stage: 'borrower', code: 'canceled' } }
        : statement;
  }
}
