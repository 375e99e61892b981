import type { FileErrorCode } from '../errors/UploadError.js';
import type { StatementReading } from '../preflight/readStatement.js';
import type { SuggestedBank } from '../session/SessionEvent.js';
import type { FileEntry } from './Held.js';
import { knownBanks } from './knownBanks.js';
import { loadStatementReader } from './loadReader.js';
import type { ResolvedOptions } from './resolveOptions.js';

/** What a file's text says of it. */
interface FileContents {
  readonly suggestion: SuggestedBank | undefined;
  /** What is to be asked before it is sent. */
  readonly doubt: FileErrorCode | null;
}

/** Months sort as text; a day begins with its month. */
function isOutside(printed: StatementReading['period'], asked: ResolvedOptions['period']): boolean {
  if (!printed || !asked) return false;
  return printed.to.slice(0, 7) < asked.from.slice(0, 7) || printed.from.slice(0, 7) > asked.to.slice(0, 7);
}

/** Reads a file that opens, or the name of one that does not yet. Never rejects. */
export async function readFileContents(
  bytes: Uint8Array,
  item: FileEntry,
  options: ResolvedOptions,
): Promise<FileContents> {
  const [read, banks] = await Promise.all([loadStatementReader(), knownBanks(options)]);
  if (!read) return { suggestion: undefined, doubt: null };
  const { isScan, suggestion, period } = await read(bytes, item.opensWith, item.file.name, banks);
  item.looked = item.opensWith !== null;
  const outside = isOutside(period, options.period) ? 'file-outside-period' : null;
  return {
    suggestion: suggestion ? { bank: suggestion.bank, sure: suggestion.confidence === 'sure' } : undefined,
    doubt: isScan ? 'file-scanned' : outside,
  };
}
