/** Written into folders by the systems themselves. */
const hidden = /^(?:\.|Thumbs\.db$|desktop\.ini$)/i;

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Adds the files of a folder, and of the folders in it, to `files`. Rejects if one of them cannot be read. */
export async function readFolder(folder: FileSystemDirectoryEntry, files: File[]): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    // Chromium lists at most 100 entries at a time.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (entries.length === 0) return;
    for (const entry of entries) {
      if (isFolder(entry)) await readFolder(entry, files);
      else if (isFile(entry) && !hidden.test(entry.name))
        files.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
    }
  }
}
