import type { ArchiveProblem, FileError } from '../../errors/UploadError.js';
import { extractEntry } from '../../zip/extractEntry.js';
import { readDirectory, type ZipEntry } from '../../zip/readDirectory.js';

/** More PDFs, or more bytes in all, are not taken out of one archive: a phone has to hold them. */
const maxPdfs = 100;
const maxBytes = 104_857_600;

/** What is in an archive. */
interface Contents {
  /** The PDFs that can be taken out. */
  readonly pdfs: readonly ZipEntry[];
  /** Why others cannot. */
  readonly problem: ArchiveProblem | undefined;
}

/** The last part of a path: nothing is written anywhere, so an archive's folders mean nothing here. */
function toFileName(path: string): string {
  return path.replace(/^.*[\\/]/s, '').replace(/\p{Cc}/gu, '');
}

/** macOS puts a second tree into archives, with what its file system knows of each file. */
function isShadow(path: string): boolean {
  return path.startsWith('__MACOSX/') || toFileName(path).startsWith('._');
}

/** Why an entry cannot be taken out; `null` if it can. */
function problemOf(entry: ZipEntry, maxFileSize: number): ArchiveProblem | null {
  if (entry.isEncrypted) return 'encrypted';
  if (entry.method !== 0 && entry.method !== 8) return 'damaged';
  return entry.size > maxFileSize ? 'too-large' : null;
}

/** Returns `null` for what is an archive only on the outside: an Office document, an e-book, an app. */
function lookInto(entries: readonly ZipEntry[], maxFileSize: number): Contents | null {
  if (entries.some(({ path }) => /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/.*)$/.test(path)))
    return null;
  const names = entries.filter(({ path }) => !isShadow(path));
  const all = names.filter(({ path }) => /\.pdf$/i.test(path));
  if (all.length === 0) {
    const isNested = names.some(({ path }) => /\.(?:zip|rar|7z|tar|t?gz)$/i.test(path));
    return { pdfs: [], problem: isNested ? 'nested' : 'no-pdf' };
  }
  const pdfs: ZipEntry[] = [];
  let problem: ArchiveProblem | undefined;
  let left = maxBytes;
  for (const entry of all) {
    const its = problemOf(entry, Math.min(maxFileSize, left));
    if (its === null && pdfs.length < maxPdfs) {
      pdfs.push(entry);
      left -= entry.size;
    } else problem ??= its ?? 'too-large';
  }
  return { pdfs, problem };
}

/**
 * Returns what there is to say about a ZIP archive, of which only the directory is read; `null` if it has none, and for
 * what is an archive only on the outside, such as a Word document. Rejects if the file cannot be read.
 */
export async function inspectArchive(
  file: Blob,
  maxFileSize: number,
): Promise<Required<Pick<FileError, 'pdfs' | 'archive'>> | null> {
  const entries = await readDirectory(file);
  const contents = entries && lookInto(entries, maxFileSize);
  return contents && { pdfs: contents.pdfs.length, archive: contents.problem };
}

/** Takes the PDFs out of an archive, one after the other. `damaged`: not all of them. Rejects if it cannot be read. */
export async function unpackArchive(
  file: Blob,
  maxFileSize: number,
  signal: AbortSignal,
): Promise<{ readonly files: readonly File[]; readonly damaged: boolean }> {
  const { pdfs } = lookInto((await readDirectory(file)) ?? [], maxFileSize) ?? { pdfs: [] };
  const files: File[] = [];
  for (const entry of pdfs) {
    const parts = await extractEntry(file, entry, signal);
    if (parts) files.push(new File([...parts], toFileName(entry.path), { type: 'application/pdf' }));
  }
  return { files, damaged: files.length === 0 || files.length < pdfs.length };
}
