import { banks } from '../../banks/banks.js';
import { loadPdfjs, readPdf } from '../pdf/readPdf.js';
import { monthsBetween, readPrintedStatement, type PrintedStatement } from '../pdf/readPrintedStatement.js';
import type { ReceivedForm } from './readForm.js';
import { errorAnswer, fieldAnswer, type ErrorCode, detailAnswer } from './refusals.js';
import type { SandboxVersion, SandboxOptions, SandboxSession } from './SandboxOptions.js';

const identifiers: ReadonlySet<string> = new Set(banks.map(({ id }) => id));

function complaint(value: string | null, allowed: (value: string) => boolean): string | null {
  if (value === null) return 'This field is required.';
  if (value === '') return 'This field may not be blank.';
  return allowed(value) ? null : `"${value}" is not a valid choice.`;
}

/** Returns the response to the first missing or invalid field other than the file; `null` when there is none. */
export function checkFields(form: ReceivedForm, version: SandboxVersion): Response | null {
  const bankIsOptional = version === '2025' && form.bank === null;
  const complaints = {
    session_id: complaint(form.sessionId, () => true),
    upload_type: complaint(form.uploadType, (type) => type === 'PDF' || type === 'BASE64'),
    bank_name: bankIsOptional ? null : complaint(form.bank, (bank) => identifiers.has(bank)),
  };
  for (const [field, text] of Object.entries(complaints)) if (text !== null) return fieldAnswer(field, text);
  const { accountCategory } = form;
  return accountCategory === null || ['SAVINGS', 'CURRENT', 'OVERDRAFT'].includes(accountCategory)
    ? null
    : errorAnswer('INVALID_ACCOUNT_CATEGORY', form.sessionId ?? '');
}

/** A statement that the API accepts. */
export interface JudgedStatement {
  readonly bank: string;
  readonly pageCount: number;
  readonly printed: PrintedStatement;
  /** Requested months that its transactions cover, oldest first. */
  readonly months: readonly string[];
}

const unread = {
  password: 'PASSWORD_INCORRECT',
  damaged: 'INVALID_FILE_OBJECT',
  'too-many-pages': 'STATEMENT_TOO_MANY_PAGES',
} as const;

/** With fewer characters on each of its first two pages, a statement counts as a picture. */
const leastText = 120;

const isPicture = (pages: readonly (readonly string[])[]): boolean =>
  pages.slice(0, 2).every((lines) => lines.join('').length < leastText);

/** Judges a file in a session: returns the accepted statement, or an error code. */
export async function judgeStatement(
  bytes: Uint8Array,
  form: Pick<ReceivedForm, 'bank' | 'password'>,
  session: SandboxSession,
  options: SandboxOptions,
): Promise<JudgedStatement | ErrorCode> {
  const pdf = await readPdf(await (options.loadPdfjs ?? loadPdfjs)(), bytes, form.password);
  if (pdf.kind !== 'text') return unread[pdf.kind];
  if (isPicture(pdf.pages)) return 'PDF_IS_IMAGE';

  const printed = readPrintedStatement(pdf.pages);
  const bank = form.bank ?? printed.banks[0];
  if (bank === undefined) return 'BANK_NAME_UNDETECTED';
  if (printed.banks.length > 0 && !printed.banks.includes(bank)) return 'BANK_NAME_MISMATCH';

  if (printed.dates.length === 0)
    return printed.hasTable ? 'STATEMENT_NO_TRANSACTIONS' : 'STATEMENT_UNSUPPORTED_FORMAT';
  const covered = new Set(printed.dates.map((date) => date.slice(0, 7)));
  const months = monthsBetween(session.from, session.to).filter((month) => covered.has(month));
  return months.length === 0 ? 'OUT_OF_DATE_RANGE' : { bank, pageCount: pdf.pages.length, printed, months };
}

/** Returns the response to a request with the wrong method or key; `null` when access is allowed. */
export function checkAccess(
  request: Request,
  apiKey: string | undefined,
  method: 'GET' | 'POST',
): Response | null {
  if (request.method !== method)
    return detailAnswer(405, `Method "${request.method}" not allowed.`, { allow: `${method}, OPTIONS` });
  if (apiKey === undefined) return null;
  const key = request.headers.get('x-api-key');
  if (key === null) return detailAnswer(401, 'Authentication credentials were not provided.');
  return key === apiKey ? null : errorAnswer('INVALID_API_KEY');
}
