import type { ApiErrorCode } from '../../src/errors/ApiErrorCode.js';
import type { UploadError } from '../../src/errors/UploadError.js';
import type { Account, MonthCoverage } from '../../src/session/accounts/Account.js';
import type {
  AcceptedStatement,
  CheckingStatement,
  ChoosingBankStatement,
  FailedStatement,
  LockedStatement,
  ProcessingStatement,
  RetryingStatement,
  Statement,
  UploadingStatement,
  OfflineStatement,
  StatedPeriod,
  WaitingStatement,
} from '../../src/session/Statement.js';
import type { StatementDetails } from '../../src/session/StatementDetails.js';

// Statements and accounts in every state, with fictional values, for component tests and stories.

let made = 0;

interface Changes {
  readonly id?: string;
  readonly name?: string;
  readonly size?: number;
  readonly bank?: string | null;
  readonly bankChosen?: boolean;
  readonly suggestedBank?: string | null;
  readonly statedPeriod?: StatedPeriod | null;
}

function base(changes: Changes) {
  const { id, name = 'statement.pdf', size = 1_258_291 } = changes;
  const { bank = null, bankChosen = false, suggestedBank = null, statedPeriod = null } = changes;
  made += 1;
  return {
    id: id ?? `statement-${made}`,
    file: { name, size },
    bank,
    bankChosen,
    suggestedBank,
    statedPeriod,
    openedBy: null,
    mayHaveArrived: false,
  };
}

export function checking(changes: Changes = {}): CheckingStatement {
  return { ...base(changes), status: 'checking' };
}

export function locked(
  reason: LockedStatement['reason'] = 'required',
  changes: Changes & { readonly refusals?: number } = {},
): LockedStatement {
  const { refusals = reason === 'refused' ? 1 : 0 } = changes;
  return { ...base(changes), status: 'locked', reason, refusals };
}

export function choosingBank(
  reason: ChoosingBankStatement['reason'] = 'required',
  changes: Changes = {},
): ChoosingBankStatement {
  return { ...base(changes), status: 'choosing-bank', reason };
}

export function waiting(
  waitingFor: 'turn' | 'connection' = 'turn',
  changes: Changes = {},
): WaitingStatement | OfflineStatement {
  const queued = { ...base(changes), status: 'queued' } as const;
  return waitingFor === 'turn' ? { ...queued, waitingFor } : { ...queued, waitingFor, retryIn: 30_000 };
}

export function retrying(
  retryAt: number,
  changes: Changes & { readonly retryIn?: number } = {},
): RetryingStatement {
  const error: UploadError = { stage: 'network', code: 'connection-lost', bodySent: false };
  const { retryIn = Math.max(0, retryAt - Date.now()) } = changes;
  return { ...base(changes), status: 'queued', waitingFor: 'retry', retryAt, retryIn, error };
}

export function uploading(sent = 1_258_291, total = 3_565_158, changes: Changes = {}): UploadingStatement {
  return { ...base({ size: total, ...changes }), status: 'uploading', sent, total };
}

export function processing(changes: Changes = {}): ProcessingStatement {
  return { ...base(changes), status: 'processing' };
}

function details(changes: Partial<StatementDetails> = {}): StatementDetails {
  return {
    statementId: '601f775d-0000-4000-8000-000000000001',
    sessionId: '0d100000-0000-4000-8000-000000000001',
    bank: 'hdfc',
    accountId: 'f4f40000-0000-4000-8000-000000000001',
    maskedAccountNumber: 'XXXXXXXXXX5980',
    pageCount: 17,
    identity: null,
    dateRange: { from: '2023-12-01', to: '2024-03-05' },
    extractedDateRange: { from: '2023-12-01', to: '2024-03-05' },
    months: ['2023-12', '2024-01', '2024-02', '2024-03'],
    missingMonths: ['2023-11', '2024-04'],
    openingDate: null,
    openingBalance: null,
    closingBalance: null,
    countryCode: 'IN',
    currencyCode: 'INR',
    progress: [],
    ...changes,
  };
}

export function accepted(
  kind: AcceptedStatement['result']['kind'] = 'full',
  changes: Changes = {},
): AcceptedStatement {
  return {
    ...base(changes),
    status: 'accepted',
    result: kind === 'already-received' ? { kind, sentByThisWidget: false } : { kind, details: details() },
  };
}

export function failed(error: UploadError, changes: Changes = {}): FailedStatement {
  return { ...base(changes), status: 'failed', error };
}

/** An error response of the API. */
export function apiError(code: ApiErrorCode | (string & {}), httpStatus = 400): UploadError {
  return { stage: 'api', code, fields: [], httpStatus, vendorMessage: 'The words of the API', retryAt: null };
}

function coverage(months: readonly string[], missing: readonly string[]): readonly MonthCoverage[] {
  return [...months, ...missing]
    .toSorted()
    .map((month) => ({ month, state: missing.includes(month) ? 'missing' : 'received' }));
}

export function account(changes: Partial<Account> = {}): Account {
  const missingMonths = changes.missingMonths ?? ['2023-11', '2024-04'];
  const months = changes.months ?? coverage(['2023-12', '2024-01', '2024-02', '2024-03'], missingMonths);
  const settled = changes.detailsFollow === true || months.length === 0 ? 'unknown' : 'complete';
  return {
    id: 'f4f40000-0000-4000-8000-000000000001',
    bank: 'hdfc',
    maskedAccountNumber: 'XXXXXXXXXX5980',
    identity: {
      accountNumber: '45678090385980',
      name: 'ASHA EXAMPLE',
      address: '1 Example Street, Pune',
      ifsc: 'HDFC000XXX',
      micr: '1102400XX',
      accountCategory: 'individual',
      accountId: 'f4f40000-0000-4000-8000-000000000001',
      bank: 'hdfc',
      creditLimit: 0,
      overdraftLimit: 0,
    },
    covered: { from: '2023-12-01', to: '2024-03-05' },
    pageCount: 17,
    months,
    missingMonths,
    verdict: missingMonths.length > 0 ? 'incomplete' : settled,
    detailsFollow: false,
    statementIds: ['statement-1'],
    progress: [],
    ...changes,
  };
}

/** One statement in each status. */
export function everyStatus(now: number): readonly Statement[] {
  return [
    checking({ name: 'april.pdf' }),
    locked('required', { name: 'Account_Statement_XXXXXXXX5980_01-12-2023_to_05-03-2024.pdf' }),
    locked('refused', { name: 'march.pdf' }),
    choosingBank('required', { name: 'february.pdf' }),
    choosingBank('undetected', { name: 'january.pdf' }),
    choosingBank('mismatch', { name: 'december.pdf', bank: 'icici' }),
    waiting('turn', { name: 'november.pdf' }),
    waiting('connection', { name: 'october.pdf' }),
    retrying(now + 12_000, { name: 'september.pdf' }),
    uploading(1_258_291, 3_565_158, { name: 'august.pdf' }),
    processing({ name: 'july.pdf' }),
    accepted('full', { name: 'june.pdf' }),
    accepted('details-follow', { name: 'may.pdf' }),
    accepted('already-received', { name: 'may (1).pdf' }),
    failed(apiError('PDF_IS_IMAGE'), { name: 'scan.pdf' }),
    failed(apiError('STATEMENT_UNSUPPORTED_FORMAT'), { name: 'passbook.pdf', bank: 'sbi' }),
    failed(
      { stage: 'file', code: 'file-too-large', limit: 26_214_400 },
      { name: 'all-years.pdf', size: 41_943_040 },
    ),
    failed(
      { stage: 'http', code: 'server-unavailable', httpStatus: 503, vendorMessage: null, retryAt: null },
      { name: 'old.pdf' },
    ),
  ];
}
