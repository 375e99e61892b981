import type { PdfjsModule } from '../pdf/readPdf.js';
import type { ScenarioChoice } from './scenarios.js';

/** An upload session, as the lender's server would create it. */
export interface SandboxSession {
  /** First requested month, `YYYY-MM`. */
  readonly from: string;
  /** Last requested month, `YYYY-MM`. */
  readonly to: string;
  /** Default `open`. */
  readonly state?: 'open' | 'expired' | 'deleted' | undefined;
}

/** `2024` requires a bank; `2025` detects it and responds with `EMPTY_FILE` and `SESSION_EXPIRED`. */
export type SandboxVersion = '2024' | '2025';

/** The data that a scenario can be chosen by. */
export interface ScenarioRequest {
  readonly sessionId: string | null;
  /** `null` for `BASE64`, which has no file name. */
  readonly fileName: string | null;
  readonly bank: string | null;
  readonly uploadType: string | null;
  /** How often this file (the same bytes) has been sent in this session, including this time: 1 at first. */
  readonly attempt: number;
}

/** Options of `createSandbox`. All have a default. */
export interface SandboxOptions {
  /**
   * Sessions by id. Default: `sandboxSessions`.
   *
   * ℹ️ An id followed by a dot and any suffix (`sandbox-session.7`) is a new session of the same period, for tests that
   * run in parallel.
   */
  readonly sessions?: Readonly<Record<string, SandboxSession>> | undefined;
  /** The key that `x-api-key` must carry. Default: none is required. */
  readonly apiKey?: string | undefined;
  /** The secret that `server-hash` must carry to end a session's uploading. Default: none is required. */
  readonly serverHash?: string | undefined;
  /** The time in epoch milliseconds, by which created sessions expire. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Default `2025`. */
  readonly version?: SandboxVersion | undefined;
  /**
   * Simulates what a file cannot show: a key of `scenarios`, or a function that returns one. Default: none; every
   * response depends on the file alone.
   *
   * ℹ️ A file's name (`march--lost-answer.pdf`) and a session's id (`sandbox-session--lost-answer`) also choose a
   * scenario; they take precedence over this option, in this order. With the suffix `-once`, a scenario applies once
   * for each file of a session.
   */
  readonly scenario?: ScenarioChoice | ((request: ScenarioRequest) => ScenarioChoice | undefined) | undefined;
  /** Simulated time for reading a statement, in milliseconds. Default 0. */
  readonly readingTime?: number | undefined;
  /**
   * Loads `pdfjs-dist`, 5.6.205 or newer, with its worker already set. Default: the `legacy` build, whose worker runs
   * in the calling thread and needs no URL.
   */
  readonly loadPdfjs?: (() => Promise<PdfjsModule>) | undefined;
}
