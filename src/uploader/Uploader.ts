import type { SessionState } from '../session/SessionState.js';
import type { UploaderIntents } from './UploaderIntents.js';
import type { UploaderOptions } from './UploaderOptions.js';

/** The engine under the hook: it owns the state and runs the uploads, and knows no React. */
export interface Uploader {
  readonly intents: UploaderIntents;
  readonly getState: () => SessionState;
  /** The state as of the last event that was more than bytes leaving: who draws it, draws seldom. */
  readonly getCoarseSnapshot: () => SessionState;
  /**
   * Calls `listener` after each change of the state; with a topic, of the `outline` only, or, with a statement's id, when bytes of that
   * one have left. Returns the way to stop that.
   */
  readonly subscribe: (listener: () => void, topic?: string) => () => void;
  /** Takes the host's latest options; a new `sessionId` goes on with a session that was over, or starts afresh. */
  readonly setOptions: (options: UploaderOptions) => void;
  /** Lets uploads run. Safe to call again after {@link stop}: React's StrictMode does. */
  readonly start: () => void;
  /** Aborts what runs. Picked files and passwords stay, so that {@link start} goes on with them. */
  readonly stop: () => void;
}
