import { checkFile } from '../../preflight/checkFile.js';
import { hashBytes } from '../../platform/digests.js';
import { knownBanks, loadArchive, loadInspector, loadStatementReader } from '../lazy.js';
import type { ResolvedOptions } from '../resolveOptions.js';
import { withDeadline } from '../withDeadline.js';
import type { Examined } from './Examined.js';
import type { InspectOptions } from './inspectFile.js';

/** A file to examine. `blob` and `digest`: from an earlier look, so that it is not read again. */
export interface ExamineSource {
  readonly file: File;
  readonly blob: Blob | null;
  readonly digest: string | null;
}

/** Milliseconds. A file from a cloud drive is downloaded while it is read. */
const readDeadline = 120_000;
/** Milliseconds for everything after the file was read: loading the code, and examining the bytes. */
const examineDeadline = 20_000;

const unread: Examined = {
  blob: null,
  digest: null,
  security: null,
  opensWith: null,
  opensAs: null,
  suggestion: undefined,
  statedPeriod: null,
  isRead: false,
  verdict: { kind: 'ready' },
};

function toInspectOptions(options: ResolvedOptions): InspectOptions {
  const { rules, maxFileSize } = options;
  return {
    rules,
    maxFileSize,
    loadBanks: () => knownBanks(options),
    loadReader: loadStatementReader,
    loadArchive,
  };
}

/** Inspects bytes. Without the code for it, or in time, the server decides: `known` stands. */
async function inspect(
  known: Examined,
  read: () => Promise<ArrayBuffer>,
  file: File,
  password: string | null,
  options: ResolvedOptions,
  signal: AbortSignal,
): Promise<Examined> {
  const work = async (): Promise<Examined> => {
    const inspector = await loadInspector();
    return inspector
      ? inspector.inspectFile(known, new Uint8Array(await read()), file, password, toInspectOptions(options))
      : known;
  };
  return withDeadline(work(), examineDeadline, signal).catch(() => known);
}

/**
 * Examines a picked file, or one that `password` may open, before it is sent. Reads the bytes once. Never rejects.
 *
 * Each wait has a deadline: a file that cannot be read in time is unreadable, and if the examination takes too long,
 * the verdict is `ready`, so that the server decides. After `signal` aborts, the result means nothing.
 */
export async function examine(
  { file, blob, digest }: ExamineSource,
  password: string | null,
  options: ResolvedOptions,
  signal: AbortSignal,
): Promise<Examined> {
  if (blob !== null) {
    const known = { ...unread, blob, digest };
    return inspect(known, () => blob.arrayBuffer(), file, password, options, signal);
  }
  try {
    const check = await withDeadline(checkFile(file, options.maxFileSize), readDeadline, signal);
    if (check.ok) {
      const hashed = hashBytes(check.bytes);
      const known = { ...unread, blob: check.blob };
      const read = async (): Promise<ArrayBuffer> => check.bytes;
      const examined = await inspect(known, read, file, password, options, signal);
      return { ...examined, digest: await hashed };
    }
    const refused: Examined = { ...unread, verdict: { kind: 'refused', error: check.error } };
    // What it is instead is worth knowing. An archive may be larger than what is in it.
    const { code } = check.error;
    const part = code === 'file-not-pdf' ? file : code === 'file-too-large' && file.slice(0, 4_096);
    return part ? await inspect(refused, () => part.arrayBuffer(), file, null, options, signal) : refused;
  } catch {
    return { ...unread, verdict: { kind: 'refused', error: { stage: 'file', code: 'file-unreadable' } } };
  }
}

/** Reads which bank a file is from, after the borrower has been asked. Never rejects. */
export async function readBank(
  examined: Examined,
  { name }: File,
  options: ResolvedOptions,
  signal: AbortSignal,
): Promise<Examined> {
  const work = async (): Promise<Examined> => {
    const inspector = await loadInspector();
    if (!inspector || !examined.blob) return examined;
    const bytes = new Uint8Array(await examined.blob.arrayBuffer());
    return inspector.readContents(examined, bytes, name, toInspectOptions(options));
  };
  return withDeadline(work(), examineDeadline, signal).catch(() => examined);
}
