import type { FileError, FileErrorCode } from '../errors/UploadError.js';
import { checkFile } from '../preflight/checkFile.js';
import type { StatementReading } from '../preflight/readStatement.js';
import type { StatementEvent, SuggestedBank } from '../session/SessionEvent.js';
import type { Held } from './Held.js';
import { knownBanks } from './knownBanks.js';
import { loadPreflight } from './loadPreflight.js';
import { loadReader } from './loadReader.js';
import type { ResolvedOptions } from './resolveOptions.js';

function refused(code: FileErrorCode, more: Pick<FileError, 'format'> = {}): StatementEvent {
  return { type: 'refused', error: { stage: 'file', code, ...more } };
}

/** Months sort as text; a day begins with its month. */
function isOutside(printed: StatementReading['period'], asked: ResolvedOptions['period']): boolean {
  if (!printed || !asked) return false;
  return printed.to.slice(0, 7) < asked.from || printed.from.slice(0, 7) > asked.to;
}

/** What a file that opens (or, with `null`, one that does not yet) says of itself. */
async function look(
  bytes: Uint8Array,
  password: string | null,
  item: Held,
  options: ResolvedOptions,
): Promise<{ suggestion: SuggestedBank | undefined; doubt: FileErrorCode | null }> {
  const [read, banks] = await Promise.all([loadReader(), knownBanks(options)]);
  if (!read) return { suggestion: undefined, doubt: null };
  const { isScan, suggestion, period } = await read(bytes, password, item.file.name, banks);
  const outside = isOutside(period, options.period) ? 'file-outside-period' : null;
  return {
    suggestion: suggestion ? { bank: suggestion.bank, sure: suggestion.confidence === 'sure' } : undefined,
    doubt: isScan ? 'file-scanned' : outside,
  };
}

/**
 * Examines a picked file, or one that a password has just opened, and tells what that means for its statement. Reads the file into `item`
 * the first time, and leaves there what opens it. `password` is one that may. Never rejects.
 */
export async function examineFile(
  item: Held,
  options: ResolvedOptions,
  password: string | null,
): Promise<StatementEvent> {
  if (item.blob === null) {
    const check = await checkFile(item.file, options.maxFileSize);
    if (check.ok) item.blob = check.blob;
    else if (check.error.code !== 'file-not-pdf') return { type: 'refused', error: check.error };
  }
  const preflight = await loadPreflight();
  // Without it the server decides; what is no PDF at all is known without it.
  if (!preflight) return item.blob === null ? refused('file-not-pdf') : { type: 'checked' };

  const bytes = new Uint8Array(await (item.blob ?? item.file).arrayBuffer());
  const verdict = await preflight.inspectPdf(bytes);
  if (verdict.kind === 'not-pdf') return refused('file-not-pdf', { format: verdict.format });
  if (item.blob === null) return refused('file-not-pdf');
  if (verdict.damage === 'cut-off') return refused('file-cut-off');

  let opensWith: string | null = '';
  item.security = verdict.security;
  if (verdict.encryption === 'needs-password' && verdict.security) {
    const tried = password === null ? null : await preflight.checkPassword(verdict.security, password);
    opensWith = tried?.outcome === 'opens' ? tried.used : null;
    if (opensWith !== null) item.password = opensWith;
  }
  const { suggestion, doubt } = await look(bytes, opensWith, item, options);
  if (opensWith === null) return { type: 'locked', suggestion };
  return doubt === null
    ? { type: 'checked', suggestion }
    : { type: 'refused', error: { stage: 'file', code: doubt }, suggestion };
}
