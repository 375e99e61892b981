import { knownBanks } from './knownBanks.js';
import { loadPreflight } from './loadPreflight.js';
import { loadStatementReader } from './loadReader.js';
import { loadUploadClient } from './loadWire.js';
import type { ResolvedOptions } from './resolveOptions.js';

/** Loads what a picked file will need. Only ahead of time: who finds a part missing then deals with that. */
export function preloadChunks(options: ResolvedOptions): void {
  loadUploadClient().catch(() => {});
  void loadPreflight();
  void loadStatementReader();
  void knownBanks(options);
}
