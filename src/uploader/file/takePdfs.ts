import type { StatementEvent } from '../../session/SessionEvent.js';
import type { Statement } from '../../session/Statement.js';
import type { ResolvedOptions } from '../resolveOptions.js';
import type { UploaderIntents } from '../Uploader.js';
import { withDeadline } from '../withDeadline.js';
import { unpackArchive } from './archive.js';
import type { FileEntry } from './FileEntry.js';

interface Parts {
  readonly entries: ReadonlyMap<string, FileEntry>;
  readonly find: (statementId: string) => Statement | undefined;
  readonly update: (statementId: string, event: StatementEvent) => boolean;
  readonly options: () => ResolvedOptions;
}

/** Milliseconds. An archive on a cloud drive is downloaded while it is read. */
const deadline = 120_000;

/** Puts the PDFs of an archive in its place, or beside it if one of them cannot be taken. Never rejects. */
export async function takePdfs(
  id: string,
  { entries, find, options, update }: Parts,
  addFiles: UploaderIntents['addFiles'],
): Promise<void> {
  const entry = entries.get(id);
  if (!entry) return;
  const { signal } = entry.controller;
  const bank = find(id)?.suggestedBank;
  try {
    const work = unpackArchive(entry.file, options().maxFileSize, signal);
    const { files, damaged } = await withDeadline(work, deadline, signal);
    addFiles(files, { bank, replaces: damaged ? undefined : id });
    const error = { stage: 'file', code: 'file-not-pdf', format: 'zip', archive: 'damaged' } as const;
    // Without an effect once the statement is gone.
    update(id, { type: 'refused', error });
  } catch {
    if (!signal.aborted) update(id, { type: 'refused', error: { stage: 'file', code: 'file-unreadable' } });
  }
}
