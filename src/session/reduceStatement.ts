import { errorCatalog, knownCode } from '../errors/errorCatalog.js';
import type { UploadError } from '../errors/UploadError.js';
import type { StatementEvent, SuggestedBank } from './SessionEvent.js';
import type { SessionRules } from './SessionState.js';
import { toBase, type Statement, type StatementBase } from './Statement.js';

/**
 * Whether the server may have taken a statement although the attempt failed: its body had left and no answer came, the
 * answer could not be read, or something in between answered in the server's place (500, 502, 504).
 */
function mayHaveReachedServer(error: UploadError): boolean {
  switch (error.stage) {
    case 'network':
      return error.bodySent;
    case 'answer':
      return true;
    case 'http':
      return error.httpStatus === 500 || error.httpStatus === 502 || error.httpStatus === 504;
    case 'api':
    case 'file':
    case 'host':
    case 'borrower':
      return false;
  }
}

/** Everything local is settled: into the queue, unless a bank has to be named first. */
function ready(base: StatementBase, { bankRequired, fixedBank }: SessionRules): Statement {
  const bank = fixedBank ?? base.bank;
  return bankRequired && bank === null
    ? { ...base, status: 'choosing-bank', reason: 'required' }
    : { ...base, bank, status: 'queued', waitingFor: 'turn' };
}

/**
 * With what the device read of the bank. Only a sure reading is gone on with, and only where a bank has to be named.
 */
function suggested(
  base: StatementBase,
  suggestion: SuggestedBank | undefined,
  rules: SessionRules,
): StatementBase {
  if (!suggestion) return base;
  const takes = suggestion.sure && rules.bankRequired && base.bank === null;
  return { ...base, suggestedBank: suggestion.bank, bank: takes ? suggestion.bank : base.bank };
}

/** What the device says of a file may be wrong, but for what can never work. */
function isAdvice(error: UploadError): boolean {
  const { main, other } = errorCatalog[knownCode(error)];
  return main === 'send-anyway' || other === 'send-anyway';
}

/** With what an attempt's end leaves open. */
function failed(base: StatementBase, error: UploadError): StatementBase {
  return { ...base, mayHaveArrived: base.mayHaveArrived || mayHaveReachedServer(error) };
}

/** Where an error leads: some are questions to the borrower, one is good news, the rest are failures. */
function afterError(
  base: StatementBase,
  error: UploadError,
  passwordSent: boolean,
  rules: SessionRules,
): Statement {
  const { code } = error;
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

/**
 * The next state of one statement; the same object when the event is late or does not fit.
 * Pure: it neither reads a clock nor knows a file.
 */
export function reduceStatement(statement: Statement, event: StatementEvent, rules: SessionRules): Statement {
  const { status } = statement;
  const base = toBase(statement);
  // Whoever ends an attempt whose body has left does not know what became of it.
  const ended = { ...base, mayHaveArrived: base.mayHaveArrived || status === 'processing' };
  const running = status === 'uploading' || status === 'processing';
  const onItsWay = running || status === 'queued';

  switch (event.type) {
    case 'checked':
      return status === 'checking' ? ready(suggested(base, event.suggestion, rules), rules) : statement;

    case 'refused':
      return status === 'checking'
        ? { ...suggested(base, event.suggestion, rules), status: 'failed', error: event.error }
        : statement;

    case 'locked':
      return status === 'checking'
        ? { ...suggested(base, event.suggestion, rules), status: 'locked', reason: 'required', refusals: 0 }
        : statement;

    case 'bank-suggested':
      return status === 'choosing-bank' && statement.suggestedBank === null
        ? { ...statement, suggestedBank: event.suggestion.bank }
        : statement;

    case 'password-refused':
      return status === 'locked'
        ? { ...base, status: 'locked', reason: 'refused', refusals: statement.refusals + 1 }
        : statement;

    case 'unlocked':
      return status === 'locked' ? { ...base, openedBy: event.openedBy, status: 'checking' } : statement;

    case 'password-given':
      return status === 'locked' ? ready(base, rules) : statement;

    case 'sent-anyway':
      return (status === 'locked' && statement.refusals > 0) ||
        (status === 'failed' && isAdvice(statement.error))
        ? ready(base, rules)
        : statement;

    case 'bank-given':
      return status === 'choosing-bank' &&
        rules.fixedBank === null &&
        !(event.bank === null && rules.bankRequired)
        ? { ...base, bank: event.bank, status: 'queued', waitingFor: 'turn' }
        : statement;

    case 'bank-wanted': {
      const sendable = status === 'failed' && statement.error.stage !== 'file';
      return rules.fixedBank === null && (onItsWay || status === 'locked' || sendable)
        ? { ...ended, status: 'choosing-bank', reason: 'required' }
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
        ? afterError(failed(base, event.error), event.error, event.passwordSent, rules)
        : statement;

    case 'retry-scheduled': {
      const { retryAt, error } = event;
      return running
        ? { ...failed(base, error), status: 'queued', waitingFor: 'retry', retryAt, error }
        : statement;
    }

    case 'stopped':
      return onItsWay ? { ...ended, status: 'queued', waitingFor: 'turn' } : statement;

    case 'paused':
      return onItsWay ? { ...base, status: 'queued', waitingFor: 'connection' } : statement;

    case 'requeued':
      return (status === 'failed' && statement.error.stage !== 'file') ||
        (status === 'queued' && statement.waitingFor !== 'turn')
        ? ready(base, rules)
        : statement;

    case 'canceled':
      return onItsWay
        ? { ...ended, status: 'failed', error: { stage: 'borrower', code: 'canceled' } }
        : statement;
  }
}
