import type { FileEntry } from './Held.js';

/** A file that has just been picked, of which nothing is known yet. */
export function createFileEntry(file: File): FileEntry {
  return {
    file,
    blob: null,
    digest: null,
    password: null,
    security: null,
    opensWith: null,
    looked: false,
    passwordsGiven: 0,
    failedAttempts: 0,
    keys: new Map(),
  };
}
