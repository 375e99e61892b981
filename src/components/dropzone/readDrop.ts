/** Why a drop, or a part of it, is no file. */
export type MissedDrop =
  /** A link or text: what mail clients and browsers give for an attachment that is not on the device. */
  | 'link'
  | 'empty-folder'
  /** A file that its source does not hand over: promised by a mail client, moved, or without permission. */
  | 'unreadable';

interface ReadDrop {
  readonly files: File[];
  readonly missed: MissedDrop | null;
}

function isFolder(entry: FileSystemEntry | null | undefined): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}

/** Reads the files of a drop, those in folders included. Call it while the event is dispatched. Never rejects. */
export async function readDrop({ items, files: whole, types }: DataTransfer): Promise<ReadDrop> {
  // All at once: after the first wait, the browser has emptied the list.
  const parts = Array.from(items)
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() }));
  const files: File[] = parts.length === 0 ? [...whole] : [];
  let missed: MissedDrop | null = null;
  for (const { entry, file } of parts) {
    try {
      if (isFolder(entry)) await (await import('./readFolder.js')).readFolder(entry, files);
      else if (file) files.push(file);
      else missed = 'unreadable';
    } catch {
      missed = 'unreadable';
    }
  }
  if (files.length > 0 || missed !== null) return { files, missed };
  if (parts.length > 0) return { files, missed: 'empty-folder' };
  return { files, missed: types.includes('Files') ? 'unreadable' : 'link' };
}
