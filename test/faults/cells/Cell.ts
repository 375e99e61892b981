import type { Page } from 'playwright';
import type { Site } from '../stage/buildSite.ts';
import type { Shown } from '../readShownStatement.ts';
import type { Setting } from '../stage/openStage.ts';

/** One thing that can happen to one statement, in one setting. */
export interface Cell {
  /** The table it stands in. */
  readonly section: string;
  /** What happens. */
  readonly title: string;
  /** How it goes on: `recovers on the 2nd try`, … */
  readonly course: string;
  readonly setting: Setting;
  /** How it must end: the state with the error's code, and the attempts until then. */
  readonly expected: { readonly state: string; readonly attempts: number };
  readonly run: (page: Page, site: Site) => Promise<Outcome>;
}

/** How a cell ended, as the page shows it and as the server knows it. */
export interface Outcome {
  readonly shown: Shown;
  /** Attempts that the widget made. */
  readonly attempts: number;
  /** Requests whose head came on the line: more than the attempts where the browser sent one again by itself. */
  readonly requests: number;
  /** Bodies that the server got whole. */
  readonly bodies: number;
  /** Statements that the server stored. */
  readonly stored: number;
  /** What the borrower read while it went on. */
  readonly meanwhile?: string | undefined;
  /**
   * What was seen after the borrower did what was offered, on a line that had healed; `null` when nothing was to be
   * done.
   */
  readonly after: { readonly words: string; readonly state: string; readonly stored: number } | null;
  /** What else went wrong: a file stored with other bytes, a request before its time, a complaint of the console. */
  readonly complaints: readonly string[];
}
