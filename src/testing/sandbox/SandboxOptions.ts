import type { PdfjsModule } from '../pdf/readPdf.js';
import type { ScenarioChoice } from './scenarios.js';

/** An upload session, as the lender's server would have created it. */
export interface SandboxSession {
  /** The first month asked for, `YYYY-MM`. */
  readonly from: string;
  /** The last month asked for, `YYYY-MM`. */
  readonly to: string;
  /** Default `open`. */
  readonly state?: 'open' | 'expired' | 'deleted' | undefined;
}

/** `2024` asks for a bank, `2025` detects it and knows `EMPTY_FILE`, `SESSION_EXPIRED` and `file_url`. */
export type SandboxVersion = '2024' | '2025';

/** What a scenario can be chosen by. */
export interface ScenarioRequest {
  readonly sessionId: string | null;
  /** `null` for `BASE64`, which carries none. */
  readonly fileName: string | null;
  readonly bank: string | null;
  readonly uploadType: string | null;
  /** How often this file (the same bytes) came in this session, this time included: 1 at first. */
  readonly attempt: number;
}

/** How the sandbox behaves. Everything has a default. */
export interface SandboxOptions {
  /**
   * The sessions there are, by id. Default: `sandboxSessions`.
   *
   * ℹ️ An id followed by a dot and anything (`sandbox-session.7`) is a fresh session of the same period, so that tests
   * which run side by side do not share one.
   */
  readonly sessions?: Readonly<Record<string, SandboxSession>> | undefined;
  /** The key that `x-api-key` must carry. Default: none is asked for. */
  readonly apiKey?: string | undefined;
  /** Default `2025`. */
  readonly version?: SandboxVersion | undefined;
  /**
   * What a file cannot show: an entry of `scenarios`, or a function that picks one. Default: none, every answer is what
   * the file deserves.
   *
   * ℹ️ A file's name (`march--lost-answer.pdf`) and a session's id (`sandbox-session--lost-answer`) choose one too, in
   * this order, before this option is asked. With `-once` at the end it takes effect once for each file of a session.
   */
  readonly scenario?: ScenarioChoice | ((request: ScenarioRequest) => ScenarioChoice | undefined) | undefined;
  /** How long the server seems to read a statement, in milliseconds. Default 0. */
  readonly readingTime?: number | undefined;
  /**
   * Brings `pdfjs-dist`, 5.6.205 or newer, with its worker already set. Default: the `legacy` build, whose worker runs
   * in the calling thread, so that it needs no address.
   */
  readonly loadPdfjs?: (() => Promise<PdfjsModule>) | undefined;
}
