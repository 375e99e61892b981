import type { QueryClient } from '@tanstack/react-query';
import type { Bank } from '../banks/Bank.js';
import type { UploadError } from '../errors/UploadError.js';
import type { Account } from '../session/accounts/Account.js';
import type { RequestedPeriod } from '../session/accounts/months.js';
import type { AcceptedStatement } from '../session/Statement.js';
import type { Transport } from '../transport/Transport.js';
import type { UploaderEvent } from './UploaderEvent.js';

/** Headers for one attempt: a value, or a function that is asked before each attempt. */
export type HeadersOption =
  | Readonly<Record<string, string>>
  | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>);

/** What `useStatementUploader` takes, and `<StatementUploader />` beside its looks. */
export interface UploaderOptions {
  /** The session that the lender's server created. Sent with every statement. */
  readonly sessionId: string;
  /**
   * The lender's own route in front of the upload API. A query string that it already has is kept.
   *
   * ⚠️ Never the vendor's address: the API key belongs on the server, and this widget has no prop for it.
   */
  readonly endpoint: string | URL;
  /**
   * Headers for the request. A function is called once for each attempt, so that a short-lived token is fresh.
   *
   * ⚠️ Any header of your own makes the browser ask the endpoint first (CORS preflight) if it is on another origin.
   * @default {}
   */
  readonly headers?: HeadersOption | undefined;
  /**
   * `include` sends cookies to an endpoint on another origin too.
   * @default 'same-origin'
   */
  readonly credentials?: 'same-origin' | 'include' | undefined;
  /**
   * How the file travels: as a file part, or as a Base64 text field (a third more bytes).
   * @default 'PDF'
   */
  readonly uploadType?: 'PDF' | 'BASE64' | undefined;
  /**
   * Asks the API to tell how far it is with the session's statements (`?progress=true`).
   * @default false
   */
  readonly includeProgress?: boolean | undefined;
  /**
   * Carries the request. Only needed for tests, or where XMLHttpRequest is not wanted.
   * @default XMLHttpRequest, because only it tells how many bytes have left
   */
  readonly transport?: Transport | undefined;
  /**
   * The TanStack Query client that runs the uploads. Pass your own to see them in its tools.
   *
   * ℹ️ What it sees of an upload is an id: no file, no password, no answer.
   * @default a client of the widget's own
   */
  readonly queryClient?: QueryClient | undefined;
  /**
   * Attempts for one statement, the first included, before a passing failure is shown as one.
   * @default 4
   */
  readonly maxAttempts?: number | undefined;
  /**
   * Milliseconds without a byte moving after which an attempt counts as lost.
   * @default 30000
   */
  readonly stallTimeout?: number | undefined;
  /**
   * Milliseconds to wait for the answer once the whole body has left: the server reads the statement in that time.
   * @default 180000
   */
  readonly answerTimeout?: number | undefined;
  /**
   * Sends the header `Idempotency-Key`: one for each statement, bank and password, the same on every attempt. An
   * endpoint that honours it takes nothing twice, whatever the network does.
   *
   * ⚠️ On another origin the endpoint has to allow the header (`Access-Control-Allow-Headers`).
   * @default true for an endpoint on the page's own origin, otherwise false
   */
  readonly idempotencyKey?: boolean | undefined;
  /**
   * Asks the lender's server for the session's status (the API's `session_upload_status` call, which needs secrets of
   * the server): on mounting, after a duplicate, and while details are outstanding. What it resolves with is read as
   * that call's answer; what cannot be read, and a rejection, change nothing.
   * @default undefined: what is on the server already is not shown, and details that come late are not filled in
   */
  readonly fetchStatus?:
    ((request: { readonly sessionId: string; readonly signal: AbortSignal }) => Promise<unknown>) | undefined;
  /**
   * Bytes. A larger file is refused before it is sent.
   * @default 26214400 (25 MiB)
   */
  readonly maxFileSize?: number | undefined;
  /**
   * How many statements the list may hold, failed ones not counted.
   * @default no limit
   */
  readonly maxFiles?: number | undefined;
  /**
   * Uploads that run at the same time.
   * @default 1
   */
  readonly concurrency?: number | undefined;
  /**
   * The bank of every statement, by its identifier. The borrower is then never asked, and cannot change it.
   * @default undefined: the borrower chooses, or the API detects it
   */
  readonly bank?: string | undefined;
  /**
   * `required` asks for the bank before the upload (the API of 2024 wants it). `optional` asks only if the API cannot
   * tell.
   *
   * ℹ️ With `optional` in front of the 2024 API nothing is lost: its refusal opens the bank picker.
   * @default 'optional'
   */
  readonly bankSelection?: 'required' | 'optional' | undefined;
  /**
   * The banks to choose from, and to suggest.
   *
   * ℹ️ Keep the array's identity stable (a constant): the search index is made anew with each new one.
   * @default the 346 banks that the API documents, loaded when they are needed
   */
  readonly banks?: readonly Bank[] | undefined;
  /**
   * Reads on the device which bank a statement is from, to save the borrower the choice where the API wants one.
   * @default true
   */
  readonly suggestBank?: boolean | undefined;
  /**
   * What the lender asks for, both ends included: months (`YYYY-MM`) or days (`YYYY-MM-DD`). Each account is asked for
   * all of it. A statement that prints a period outside of it is questioned before it is sent.
   *
   * ℹ️ Like the API, a last day among the first seven of its month leaves that month out.
   * @default undefined: the answers' own months count
   */
  readonly period?: RequestedPeriod | undefined;
  /** A statement has been accepted. ⚠️ `statement` holds personal data. */
  readonly onUploaded?: ((payload: { readonly statement: AcceptedStatement }) => void) | undefined;
  /** Something went wrong, passing failures included. The API's own wording is in `error.vendorMessage`. */
  readonly onError?: ((payload: { readonly error: UploadError }) => void) | undefined;
  /**
   * No month is missing on any account, and nothing is under way. Called again only after months went missing in
   * between.
   */
  readonly onComplete?: ((payload: { readonly accounts: readonly Account[] }) => void) | undefined;
  /** The session is unknown, expired or deleted. The picked files are kept: a new `sessionId` goes on with them. */
  readonly onSessionExpired?: (() => void) | undefined;
  /** Each step of the funnel, without personal data. */
  readonly onEvent?: ((event: UploaderEvent) => void) | undefined;
}
