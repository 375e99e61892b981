import type { UploaderOptions } from '../../../src/uploader/UploaderOptions.js';
import type { World } from './createWorld.js';

/**
 * What the engine does not get right yet, and is therefore left out of the sequences:
 * - `offline`: more than `concurrency` requests once the connection is back; an attempt called off while offline leaves a timer that spins
 * - `options`: a bank fixed while statements wait for one leaves them without a way on; a raised `concurrency` is used too late
 * - `newSession`: one that comes while the borrower retries in the old one drops all files
 */
export const excluded = {
  offline: (online: boolean): boolean => !online,
  options: (changes: Partial<UploaderOptions>): boolean => 'bank' in changes || 'concurrency' in changes,
  newSession: (world: World): boolean => world.sessionHasEnded() && !world.uploader.getState().over,
};
