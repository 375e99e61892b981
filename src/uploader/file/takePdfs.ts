import type { StatementEvent } from '../../session/SessionEvent.js';
import type { EngineParts } from '../createEngine.js';
import { loadArchive } from '../lazy.js';
import type { UploaderIntents } from '../Uploader.js';
import { withDeadline } from '../withDeadline.js';

interface Parts extends Pick<EngineParts, 'entries' | 'find' | 'options'> {
  readonly update: (statementId: string, event: StatementEvent) => boolean;
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
  if (!entry || !update(id, { type: 'unpacking' })) return;
  const { signal } = entry.controller;
  const bank = find(id)?.suggestedBank;
  try {
    const archive = await loadArchive();
    if (signal.aborted) return;
    if (!archive) {
      // For a retry to look into it again.
      entries.set(id, { ...entry, examined: null });
      update(id, { type: 'refused', error: { stage: 'host', code: 'part-not-loaded', cause: null } });
      return;
    }
    const work = archive.unpackArchive(entry.file, options().maxFileSize, signal);
    const { files, damaged } = await withDeadline(work, deadline, signal);
    addFiles(files, { bank, replaces: damaged ? undefined : id });
    const error = { stage: 'file', code: 'file-not-pdf', format: 'zip', archive: 'damaged' } as const;
    // Without an effect once the statement is gone.
    update(id, { type: 'refused', error });
  } catch {
    if (!signal.aborted) update(id, { type: 'refused', error: { stage: 'file', code: 'file-unreadable' } });
  }
}
