import type { FileError, FileErrorCode } from '../../errors/UploadError.js';
import { checkPassword } from '../../preflight/checkPassword.js';
import { inspectPdf } from '../../preflight/inspectPdf.js';
import type { Bank } from '../../banks/Bank.js';
import type { readStatement, StatementReading } from '../../preflight/readStatement.js';
import type { SessionRules } from '../../session/SessionState.js';
import type { Examined } from './Examined.js';

/** What an inspection needs besides the file. */
export interface InspectOptions {
  readonly rules: SessionRules;
  /** The banks that may be suggested. */
  readonly loadBanks: () => Promise<readonly Bank[]>;
  /** `null`: the text is not read. */
  readonly loadReader: () => Promise<typeof readStatement | null>;
}

function refuse(code: FileErrorCode, more: Pick<FileError, 'format'> = {}): Examined['verdict'] {
  return { kind: 'refused', error: { stage: 'file', code, ...more } };
}

/** Months sort as text, and a day begins with its month. */
function isOutside(printed: StatementReading['period'], asked: SessionRules['period']): boolean {
  if (!printed || !asked || asked === 'unreadable') return false;
  return printed.to.slice(0, 7) < asked.from.slice(0, 7) || printed.from.slice(0, 7) > asked.to.slice(0, 7);
}

/** What the text of a file tells, or its name while the file does not open. */
export async function readContents(
  examined: Examined,
  bytes: Uint8Array,
  fileName: string,
  options: InspectOptions,
): Promise<Examined> {
  const { opensWith, verdict } = examined;
  const [read, banks] = await Promise.all([options.loadReader(), options.loadBanks()]);
  if (!read) return examined;
  const { isScan, suggestion, period } = await read(bytes, opensWith, fileName, banks);
  const doubt = isScan
    ? 'file-scanned'
    : isOutside(period, options.rules.period)
      ? 'file-outside-period'
      : null;
  return {
    ...examined,
    suggestion: suggestion
      ? { bank: suggestion.bank, sure: suggestion.confidence === 'sure' }
      : examined.suggestion,
    isRead: opensWith !== null,
    verdict: doubt === null ? verdict : refuse(doubt),
  };
}

/** Examines the bytes of a file. The `blob` of `known` is `null` if they do not begin like a PDF. */
export async function inspectFile(
  known: Examined,
  bytes: Uint8Array,
  fileName: string,
  password: string | null,
  options: InspectOptions,
): Promise<Examined> {
  const pdf = await inspectPdf(bytes);
  if (pdf.kind === 'not-pdf') return { ...known, verdict: refuse('file-not-pdf', { format: pdf.format }) };
  if (known.blob === null) return { ...known, verdict: refuse('file-not-pdf') };
  if (pdf.damage === 'cut-off') return { ...known, verdict: refuse('file-cut-off') };

  const { security } = pdf;
  let opensWith: string | null = '';
  if (pdf.encryption === 'needs-password' && security) {
    const tried = password === null ? null : await checkPassword(security, password);
    opensWith = tried?.outcome === 'opens' ? tried.used : null;
  }
  const kind = opensWith === null ? 'locked' : 'ready';
  const examined: Examined = { ...known, security, opensWith, verdict: { kind } };
  // Reading takes longer than all the rest: the request does not wait for what nobody asks.
  const { bankRequired, fixedBank, period } = options.rules;
  const isAsked = (bankRequired && fixedBank === null) || period !== null || pdf.mayBeScan;
  return kind === 'locked' || isAsked ? readContents(examined, bytes, fileName, options) : examined;
}

/** The code of this chunk, which is loaded when a file is picked. */
export { checkPassword };
