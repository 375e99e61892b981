import type { Page } from 'playwright';
import type { Site } from '../stage/buildSite.ts';
import type { Shown } from '../readShownStatement.ts';
import type { Setting } from '../stage/openStage.ts';

/** A test case: one fault for one statement in one setting. */
export interface Cell {
  /** The table that lists it. */
  readonly section: string;
  /** What happens. */
  readonly title: string;
  /** The course of the test: `recovers on the 2nd try`, … */
  readonly course: string;
  readonly setting: Setting;
  /**
   * The expected result: the state with the error's code, and the number of attempts; any number if it is absent,
   * because nothing is sent.
   */
  readonly expected: { readonly state: string; readonly attempts?: number };
  readonly run: (page: Page, site: Site) => Promise<Outcome>;
}

/** The result of a cell, on the page and on the server. */
export interface Outcome {
  readonly shown: Shown;
  /** Attempts that the widget made. */
  readonly attempts: number;
  /** Requests whose head reached the proxy: more than the attempts if the browser repeated one. */
  readonly requests: number;
  /** Complete bodies that the server received. */
  readonly bodies: number;
  /** Statements that the server stored. */
  readonly stored: number;
  /** The text shown during the upload. */
  readonly meanwhile?: string | undefined;
  /**
   * The result after the borrower took the offered action on a working connection; `null` if no action was offered.
   */
  readonly after: { readonly words: string; readonly state: string; readonly stored: number } | null;
  /** Other errors: a file stored with different bytes, an early request, a console message. */
  readonly complaints: readonly string[];
}
