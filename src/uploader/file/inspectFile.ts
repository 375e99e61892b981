import type { FileFormat } from '../../errors/FileFormat.js';
import type { FileError, FileErrorCode } from '../../errors/UploadError.js';
import type { PasswordVerdict } from '../../preflight/checkPassword.js';
import { inspectPdf } from '../../preflight/inspectPdf.js';
import type { PdfSecurity } from '../../pdf/encryption/PdfSecurity.js';
import type { Bank } from '../../banks/Bank.js';
import type { readStatement, StatementReading } from '../../preflight/readStatement.js';
import type { SessionRules } from '../../session/SessionState.js';
import type * as archive from './archive.js';
import type { Examined } from './Examined.js';

/** What an inspection needs besides the file. */
export interface InspectOptions {
  readonly rules: SessionRules;
  /** In bytes. */
  readonly maxFileSize: number;
  /** The banks that may be suggested. */
  readonly loadBanks: () => Promise<readonly Bank[]>;
  /** `null`: the text is not read. */
  readonly loadReader: () => Promise<typeof readStatement | null>;
  /** `null`: archives are not looked into. */
  readonly loadArchive: () => Promise<typeof archive | null>;
}

function refuse(code: FileErrorCode, more: Omit<FileError, 'stage' | 'code'> = {}): Examined['verdict'] {
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
    statedPeriod: period,
    isRead: opensWith !== null,
    verdict: doubt === null ? verdict : refuse(doubt),
  };
}

/** What to say about a file that is not a PDF, or too large to be read. */
async function refuseOther(
  { verdict }: Examined,
  bytes: Uint8Array,
  file: File,
  format: FileFormat,
  { maxFileSize, loadArchive }: InspectOptions,
): Promise<Examined['verdict']> {
  // By its first letters: a ZIP archive can have the names of Word's or Excel's parts in it.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const reader = isZip ? await loadArchive() : null;
  const found = await reader?.inspectArchive(file, maxFileSize);
  if (found?.pdfs) return refuse('file-archive', { format: 'zip', ...found });
  if (verdict.kind === 'refused' && verdict.error.code === 'file-too-large') return verdict;
  return refuse('file-not-pdf', found ? { format: 'zip', archive: found.archive } : { format });
}

/**
 * Examines the bytes of a file: all of them, or of one that is too large the first. The `blob` of `known` is `null` if
 * it is, or if they do not begin like a PDF.
 */
export async function inspectFile(
  known: Examined,
  bytes: Uint8Array,
  file: File,
  password: string | null,
  options: InspectOptions,
): Promise<Examined> {
  const pdf = await inspectPdf(bytes);
  if (pdf.kind === 'not-pdf')
    return { ...known, blob: null, verdict: await refuseOther(known, bytes, file, pdf.format, options) };
  if (known.blob === null) return known;
  if (pdf.damage === 'cut-off') return { ...known, verdict: refuse('file-cut-off') };

  const { security } = pdf;
  let opensWith: string | null = '';
  let opensAs: Examined['opensAs'] = null;
  if (pdf.encryption === 'needs-password' && security) {
    const tried = password === null ? null : await tryPassword(security, password);
    opensWith = tried?.outcome === 'opens' ? tried.used : null;
    if (tried?.outcome === 'opens') opensAs = tried.as;
  }
  const kind = opensWith === null ? 'locked' : 'ready';
  const examined: Examined = { ...known, security, opensWith, opensAs, verdict: { kind } };
  // Reading takes longer than all the rest: the request does not wait for what nobody asks.
  const { bankRequired, fixedBank, period } = options.rules;
  const isAsked = (bankRequired && fixedBank === null) || period !== null || pdf.mayBeScan;
  return kind === 'locked' || isAsked ? readContents(examined, bytes, file.name, options) : examined;
}

/** Tries a password. What does that is loaded on demand: few files are locked. */
async function tryPassword(security: PdfSecurity, password: string): Promise<PasswordVerdict> {
  const loaded = await import('../../preflight/checkPassword.js').catch(() => null);
  return loaded ? loaded.checkPassword(security, password) : { outcome: 'cannot-tell' };
}

/** The code of this chunk, which is loaded when a file is picked. */
export { tryPassword as checkPassword };
