import { describe, expect, it } from 'vitest';
import type { HttpErrorCode, UploadError } from '../../src/errors/UploadError.js';
import { reduceStatement } from '../../src/session/reduceStatement.js';
import type { StatementEvent } from '../../src/session/SessionEvent.js';
import type { SessionRules } from '../../src/session/SessionState.js';
import type { Statement, StatementStatus } from '../../src/session/Statement.js';
import type { StatementDetails } from '../../src/session/StatementDetails.js';

const base = {
  id: 's1',
  file: { name: 'a.pdf', size: 10 },
  bank: null,
  bankChosen: false,
  suggestedBank: null,
  statedPeriod: null,
  openedBy: null,
  mayHaveArrived: false,
};
const free: SessionRules = { fixedBank: null, bankRequired: false, period: null };
const required: SessionRules = { fixedBank: null, bankRequired: true, period: null };
const fixed: SessionRules = { fixedBank: 'hdfc', bankRequired: false, period: null };
const times = { askedAt: 1, duration: 1 };

function apiError(code: string): UploadError {
  return { stage: 'api', code, fields: [], httpStatus: 400, vendorMessage: null, retryAt: null };
}
const lost: UploadError = { stage: 'network', code: 'connection-lost', bodySent: true };
const notPdf: UploadError = { stage: 'file', code: 'file-not-pdf' };
const scanned: UploadError = { stage: 'file', code: 'file-scanned' };
const details: StatementDetails = {
  statementId: 'x',
  sessionId: null,
  bank: 'hdfc',
  accountId: 'a',
  maskedAccountNumber: null,
  pageCount: null,
  identity: null,
  dateRange: null,
  extractedDateRange: null,
  months: null,
  missingMonths: null,
  openingDate: null,
  openingBalance: null,
  closingBalance: null,
  countryCode: null,
  currencyCode: null,
  progress: [],
};

/** One statement in each place that a borrower can find it in. */
const at = {
  checking: { ...base, status: 'checking' },
  'locked required': { ...base, status: 'locked', reason: 'required', refusals: 0 },
  'locked refused': { ...base, status: 'locked', reason: 'refused', refusals: 1 },
  'choosing-bank': { ...base, status: 'choosing-bank', reason: 'undetected' },
  'queued turn': { ...base, status: 'queued', waitingFor: 'turn' },
  'queued connection': { ...base, status: 'queued', waitingFor: 'connection', retryIn: 30 },
  'queued retry': { ...base, status: 'queued', waitingFor: 'retry', retryAt: 5, retryIn: 5, error: lost },
  uploading: { ...base, status: 'uploading', sent: 1, total: 10 },
  processing: { ...base, status: 'processing' },
  accepted: { ...base, status: 'accepted', result: { kind: 'full', details } },
  'failed sent': { ...base, status: 'failed', error: lost },
  'failed file': { ...base, status: 'failed', error: notPdf },
  'failed doubt': { ...base, status: 'failed', error: scanned },
} satisfies Record<string, Statement>;
type Place = keyof typeof at;

const events = {
  checked: { type: 'checked' },
  refused: { type: 'refused', error: { stage: 'file', code: 'file-empty' } },
  locked: { type: 'locked' },
  rechecked: { type: 'rechecked' },
  'password-refused': { type: 'password-refused' },
  unlocked: { type: 'unlocked', openedBy: 'as-typed' },
  'password-given': { type: 'password-given' },
  'sent-anyway': { type: 'sent-anyway' },
  'bank-given': { type: 'bank-given', bank: 'sbi' },
  'bank-wanted': { type: 'bank-wanted' },
  started: { type: 'started', attempt: 1 },
  progressed: { type: 'progressed', sent: 5, total: 10 },
  'progressed to the end': { type: 'progressed', sent: 10, total: 10 },
  accepted: { type: 'accepted', result: { kind: 'full', details }, ...times },
  'attempt-failed': { type: 'attempt-failed', error: lost, passwordSent: false, ...times },
  'retry-scheduled': { type: 'retry-scheduled', retryAt: 9, retryIn: 9, error: lost },
  paused: { type: 'paused', retryIn: 30, error: null },
  requeued: { type: 'requeued' },
  canceled: { type: 'canceled' },
} satisfies Record<string, StatementEvent>;
type EventName = keyof typeof events;

/** The whole machine: what is not listed here is late or does not fit, and changes nothing. */
const moves: { [P in Place]: Partial<Record<EventName, StatementStatus>> } = {
  checking: { checked: 'queued', refused: 'failed', locked: 'locked', paused: 'queued' },
  'locked required': {
    'password-refused': 'locked',
    unlocked: 'checking',
    'password-given': 'queued',
    'bank-wanted': 'choosing-bank',
  },
  'locked refused': {
    'password-refused': 'locked',
    unlocked: 'checking',
    'password-given': 'queued',
    'sent-anyway': 'queued',
    'bank-wanted': 'choosing-bank',
  },
  'choosing-bank': { 'bank-given': 'queued' },
  'queued turn': {
    rechecked: 'checking',
    'bank-wanted': 'choosing-bank',
    started: 'uploading',
    'attempt-failed': 'failed',
    paused: 'queued',
    canceled: 'failed',
  },
  'queued connection': {
    rechecked: 'checking',
    'bank-wanted': 'choosing-bank',
    started: 'uploading',
    'attempt-failed': 'failed',
    paused: 'queued',
    requeued: 'queued',
    canceled: 'failed',
  },
  'queued retry': {
    rechecked: 'checking',
    'bank-wanted': 'choosing-bank',
    started: 'uploading',
    'attempt-failed': 'failed',
    paused: 'queued',
    requeued: 'queued',
    canceled: 'failed',
  },
  uploading: {
    'bank-wanted': 'choosing-bank',
    progressed: 'uploading',
    'progressed to the end': 'processing',
    accepted: 'accepted',
    'attempt-failed': 'failed',
    'retry-scheduled': 'queued',
    paused: 'queued',
    canceled: 'failed',
  },
  processing: {
    'bank-wanted': 'choosing-bank',
    accepted: 'accepted',
    'attempt-failed': 'failed',
    'retry-scheduled': 'queued',
    paused: 'queued',
    canceled: 'failed',
  },
  accepted: {},
  'failed sent': { 'bank-wanted': 'choosing-bank', requeued: 'queued' },
  'failed file': {},
  'failed doubt': { 'sent-anyway': 'queued' },
};

function entries<K extends string, V>(record: Record<K, V>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

describe.each(entries<Place, Statement>(at))('a statement that is %s', (place, statement) => {
  it.each(entries<EventName, StatementEvent>(events))('handles %s as the state table says', (name, event) => {
    const expected = moves[place][name];
    const after = reduceStatement(statement, event, free);
    expect(after.status).toBe(expected ?? statement.status);
    expect(after === statement).toBe(expected === undefined);
  });
});

describe('before the queue', () => {
  it('asks for the bank first when it is required', () => {
    expect(reduceStatement(at.checking, events.checked, required)).toMatchObject({
      status: 'choosing-bank',
      reason: 'required',
    });
    expect(reduceStatement(at['locked required'], events['password-given'], required).status).toBe(
      'choosing-bank',
    );
  });

  it('does not ask for a known bank', () => {
    const known: Statement = { ...at.checking, bank: 'hdfc' };
    expect(reduceStatement(known, events.checked, required)).toEqual({
      ...base,
      bank: 'hdfc',
      status: 'queued',
      waitingFor: 'turn',
    });
  });

  it('keeps the chosen bank, and lets the API detect it only when the bank is optional', () => {
    expect(reduceStatement(at['choosing-bank'], events['bank-given'], free).bank).toBe('sbi');
    const detect: StatementEvent = { type: 'bank-given', bank: null };
    expect(reduceStatement(at['choosing-bank'], detect, free)).toMatchObject({
      status: 'queued',
      bank: null,
    });
    expect(reduceStatement(at['choosing-bank'], detect, required)).toBe(at['choosing-bank']);
  });

  it('does not change a bank that the host sets', () => {
    expect(reduceStatement(at['failed sent'], events['bank-wanted'], fixed)).toBe(at['failed sent']);
    expect(reduceStatement(at['choosing-bank'], events['bank-given'], fixed)).toBe(at['choosing-bank']);
  });
});

describe('a bank detected on the device', () => {
  const sure = { bank: 'hdfc', sure: true };
  const weak = { bank: 'hdfc', sure: false };

  it('is used when a bank is required and the detection is sure', () => {
    expect(reduceStatement(at.checking, { type: 'checked', suggestion: sure }, required)).toMatchObject({
      status: 'queued',
      bank: 'hdfc',
      suggestedBank: 'hdfc',
    });
  });

  it('is only suggested when the detection is not sure', () => {
    expect(reduceStatement(at.checking, { type: 'checked', suggestion: weak }, required)).toMatchObject({
      status: 'choosing-bank',
      reason: 'required',
      bank: null,
      suggestedBank: 'hdfc',
    });
  });

  it('is left to the API when the bank is optional, and never replaces a known bank', () => {
    expect(reduceStatement(at.checking, { type: 'checked', suggestion: sure }, free)).toMatchObject({
      status: 'queued',
      bank: null,
      suggestedBank: 'hdfc',
    });
    const known: Statement = { ...at.checking, bank: 'sbi' };
    expect(reduceStatement(known, { type: 'checked', suggestion: sure }, required)).toMatchObject({
      bank: 'sbi',
    });
  });

  it('keeps a suggestion through the password', () => {
    const locked = reduceStatement(at.checking, { type: 'locked', suggestion: weak }, free);
    const unlocked = reduceStatement(locked, { type: 'unlocked', openedBy: 'other-case' }, free);
    expect(unlocked).toMatchObject({ status: 'checking', suggestedBank: 'hdfc', openedBy: 'other-case' });
  });

  it('keeps the period that was read, until a later reading tells another', () => {
    const statedPeriod = { from: '2023-11-01', to: '2024-01-31' };
    const read = reduceStatement(at.checking, { type: 'checked', statedPeriod }, required);
    expect(read).toMatchObject({ status: 'choosing-bank', statedPeriod });
    const again = { type: 'read', statedPeriod: null, suggestion: weak } as const;
    expect(reduceStatement(read, again, required)).toMatchObject({ statedPeriod, suggestedBank: 'hdfc' });
    const other = { from: '2024-01-01', to: '2024-03-31' };
    expect(reduceStatement(read, { ...again, statedPeriod: other }, required)).toMatchObject({
      statedPeriod: other,
    });
    expect(reduceStatement(at.uploading, { type: 'read', statedPeriod }, required)).toBe(at.uploading);
  });

  it('counts the passwords that it refused', () => {
    expect(reduceStatement(at['locked refused'], { type: 'password-refused' }, free)).toMatchObject({
      refusals: 2,
    });
  });
});

describe('a response that asks a question', () => {
  it.each([
    [false, 'required'],
    [true, 'refused'],
  ] as const)('asks for the password (one was sent: %s) as %s', (passwordSent, reason) => {
    const event: StatementEvent = {
      type: 'attempt-failed',
      error: apiError('PASSWORD_INCORRECT'),
      passwordSent,
      ...times,
    };
    expect(reduceStatement(at.processing, event, free)).toEqual({
      ...base,
      status: 'locked',
      reason,
      refusals: 0,
    });
  });

  it.each([
    ['BANK_NAME_UNDETECTED', 'undetected'],
    ['BANK_NAME_MISMATCH', 'mismatch'],
  ])('opens the bank picker after %s, and fails where the host fixed the bank', (code, reason) => {
    const event: StatementEvent = {
      type: 'attempt-failed',
      error: apiError(code),
      passwordSent: false,
      ...times,
    };
    expect(reduceStatement(at.processing, event, free)).toEqual({ ...base, status: 'choosing-bank', reason });
    expect(reduceStatement(at.processing, event, fixed).status).toBe('failed');
  });

  it('accepts a duplicate', () => {
    const event: StatementEvent = {
      type: 'attempt-failed',
      error: apiError('STATEMENT_DUPLICATE'),
      passwordSent: false,
      ...times,
    };
    expect(reduceStatement(at.processing, event, free)).toEqual({
      ...base,
      status: 'accepted',
      result: { kind: 'already-received', sentByThisWidget: false },
    });
  });

  it('keeps an undocumented code', () => {
    const event: StatementEvent = {
      type: 'attempt-failed',
      error: apiError('SOMETHING_NEW'),
      passwordSent: false,
      ...times,
    };
    expect(reduceStatement(at.uploading, event, free)).toEqual({
      ...base,
      status: 'failed',
      error: apiError('SOMETHING_NEW'),
    });
  });
});

it('keeps data only on its own status', () => {
  const retried = reduceStatement(at['queued retry'], events.started, free);
  expect(retried).toEqual({ ...base, status: 'uploading', sent: 0, total: 0 });
  expect(reduceStatement(at.uploading, events['progressed to the end'], free)).toEqual({
    ...base,
    status: 'processing',
  });
});

describe('a locked statement whose bank is changed', () => {
  it.each([at['locked required'], at['locked refused']])(
    'still asks for its password afterwards',
    (locked) => {
      const choosing = reduceStatement(locked, events['bank-wanted'], free);
      expect(reduceStatement(choosing, events['bank-given'], free)).toEqual({
        ...locked,
        bank: 'sbi',
        bankChosen: true,
      });
    },
  );
});

describe('whether a statement may have arrived', () => {
  const open = { ...at.processing, mayHaveArrived: true };
  const end = (error: UploadError): Statement =>
    reduceStatement(open, { type: 'attempt-failed', error, passwordSent: false, ...times }, free);
  const http = (httpStatus: number, code: HttpErrorCode): UploadError => ({
    stage: 'http',
    code,
    httpStatus,
    vendorMessage: null,
    retryAt: null,
  });

  it('is settled by a definite refusal', () => {
    expect(end(apiError('EXTRACTION_FAILED'))).toMatchObject({ status: 'failed', mayHaveArrived: false });
    expect(end(http(400, 'not-accepted'))).toMatchObject({ status: 'failed', mayHaveArrived: false });
  });

  it('stays open after what stands in front of the API, which knows of no upload', () => {
    for (const error of [
      http(404, 'not-found'),
      http(403, 'not-authorized'),
      http(413, 'too-large-for-server'),
    ])
      expect(end(error)).toMatchObject({ status: 'failed', mayHaveArrived: true });
    expect(end(apiError('INVALID_API_KEY'))).toMatchObject({ mayHaveArrived: true });
  });

  it('stays open after an error that decides nothing', () => {
    expect(end(http(503, 'server-unavailable'))).toMatchObject({ mayHaveArrived: true });
    expect(end({ stage: 'network', code: 'connection-failed', bodySent: false })).toMatchObject({
      mayHaveArrived: true,
    });
  });

  it('is settled for a duplicate that follows a definite refusal', () => {
    const refused = end(http(400, 'not-accepted'));
    const again = [events.requeued, events.started].reduce<Statement>(
      (statement, event) => reduceStatement(statement, event, free),
      refused,
    );
    const duplicate = reduceStatement(
      again,
      { type: 'attempt-failed', error: apiError('STATEMENT_DUPLICATE'), passwordSent: false, ...times },
      free,
    );
    expect(duplicate).toMatchObject({ result: { kind: 'already-received', sentByThisWidget: false } });
  });
});

it('tries a statement that waits for the connection although the device says that it is offline', () => {
  const tried = reduceStatement(at['queued connection'], { type: 'requeued', triesOffline: true }, free);
  expect(tried).toEqual({ ...base, status: 'queued', waitingFor: 'turn', triesOffline: true });
});

it('asks for the bank before another attempt, if it has become required', () => {
  for (const place of ['queued connection', 'queued retry', 'failed sent'] as const) {
    expect(reduceStatement(at[place], events.requeued, required)).toMatchObject({
      status: 'choosing-bank',
      reason: 'required',
    });
  }
  expect(reduceStatement(at.uploading, { type: 'stopped' }, required).status).toBe('choosing-bank');
});
