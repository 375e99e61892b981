import type { FileError, FileErrorCode } from '../errors/UploadError.js';
import { checkFile } from '../preflight/checkFile.js';
import type { StatementEvent } from '../session/SessionEvent.js';
import { hashBytes } from './digestOf.js';
import type { FileEntry } from './Held.js';
import { loadPreflight } from './loadPreflight.js';
import { readFileContents } from './lookInside.js';
import type { ResolvedOptions } from './resolveOptions.js';

function refused(code: FileErrorCode, more: Pick<FileError, 'format'> = {}): StatementEvent {
  return { type: 'refused', error: { stage: 'file', code, ...more } };
}

/**
 * Examines a picked file, or one that a password has just opened, and tells what that means for its statement. Reads the file into `item`
 * the first time, and leaves there what opens it. `password` is one that may. Never rejects.
 */
export async function runPreflight(
  item: FileEntry,
  options: ResolvedOptions,
  password: string | null,
): Promise<StatementEvent> {
  let buffer: ArrayBuffer | undefined;
  let digest: Promise<string | null> | undefined;
  if (item.blob === null) {
    const check = await checkFile(item.file, options.maxFileSize);
    if (check.ok) {
      item.blob = check.blob;
      buffer = check.bytes;
      digest = hashBytes(check.bytes);
    } else if (check.error.code !== 'file-not-pdf') return { type: 'refused', error: check.error };
  }
  const preflight = await loadPreflight();
  // Without it the server decides; what is no PDF at all is known without it.
  if (!preflight) return item.blob === null ? refused('file-not-pdf') : { type: 'checked' };

  const bytes = new Uint8Array(buffer ?? (await (item.blob ?? item.file).arrayBuffer()));
  const verdict = await preflight.inspectPdf(bytes);
  if (digest) item.digest = await digest;
  if (verdict.kind === 'not-pdf') return refused('file-not-pdf', { format: verdict.format });
  if (item.blob === null) return refused('file-not-pdf');
  if (verdict.damage === 'cut-off') return refused('file-cut-off');

  item.opensWith = '';
  item.security = verdict.security;
  if (verdict.encryption === 'needs-password' && verdict.security) {
    const tried = password === null ? null : await preflight.checkPassword(verdict.security, password);
    item.opensWith = tried?.outcome === 'opens' ? tried.used : null;
    if (item.opensWith !== null) item.password = item.opensWith;
  }
  const opens = item.opensWith !== null;
  // Reading takes longer than all the rest: the request does not wait for what nobody asks.
  const asks = options.rules.bankRequired || options.period !== undefined || verdict.mayBeScan;
  if (opens && !asks) return { type: 'checked' };
  const { suggestion, doubt } = await readFileContents(bytes, item, options);
  if (!opens) return { type: 'locked', suggestion };
  return doubt === null
    ? { type: 'checked', suggestion }
    : { type: 'refused', error: { stage: 'file', code: doubt }, suggestion };
}
