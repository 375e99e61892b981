import type { ErrorCode } from './errorCodes.js';
import { loadPdfjs } from './loadPdfjs.js';
import { monthsBetween } from './monthsBetween.js';
import { readPdf } from './readPdf.js';
import { readPrintedStatement, type PrintedStatement } from './readStatement.js';
import type { SandboxOptions } from './SandboxOptions.js';
import type { SandboxSession } from './SandboxSession.js';
import type { ReceivedForm } from './UploadForm.js';

/** A statement that the API takes. */
export interface JudgedStatement {
  readonly bank: string;
  readonly pageCount: number;
  readonly printed: PrintedStatement;
  /** The months of its transactions that are asked for, oldest first. */
  readonly months: readonly string[];
}

const unread = {
  password: 'PASSWORD_INCORRECT',
  damaged: 'INVALID_FILE_OBJECT',
  'too-many-pages': 'STATEMENT_TOO_MANY_PAGES',
} as const;

/** Fewer characters than this on each of the first two pages: a picture of a statement. */
const leastText = 120;

const isPicture = (pages: readonly (readonly string[])[]): boolean =>
  pages.slice(0, 2).every((lines) => lines.join('').length < leastText);

/** What a file deserves in a session: to be taken, or a code. */
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
