import { knownBanks } from './knownBanks.js';
import { loadPreflight } from './loadPreflight.js';
import { loadReader } from './loadReader.js';
import { loadWire } from './loadWire.js';
import type { ResolvedOptions } from './resolveOptions.js';

/** Loads what a picked file will need. Only ahead of time: who finds a part missing then deals with that. */
export function loadAhead(options: ResolvedOptions): void {
  loadWire().catch(() => {});
  void loadPreflight();
  void loadReader();
  void knownBanks(options);
}
