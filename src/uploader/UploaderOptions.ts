import type { QueryClient } from '@tanstack/react-query';
import type { Bank } from '../banks/Bank.js';
import type { UploadError } from '../errors/UploadError.js';
import type { Account } from '../session/accounts/Account.js';
import type { RequestedPeriod } from '../session/accounts/months.js';
import type { AcceptedStatement, FailedStatement } from '../session/Statement.js';
import type { Transport } from '../transport/Transport.js';
import type { UploaderEvent } from './UploaderEvent.js';

/** Headers for one attempt: an object, or a function that is called before each attempt. */
export type HeadersOption =
  | Readonly<Record<string, string>>
  | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>);

/** Options of `useStatementUploader`, and the props of `<StatementUploader />` that do not concern the view. */
export interface UploaderOptions {
  /** The session that the lender's server created. It is sent with every statement. */
  readonly sessionId: string;
  /**
   * The route on the lender's server that forwards to the upload API. Its query string is kept.
   *
   * ⚠️ Never the vendor's URL: the API key belongs on the server, and the widget has no prop for it.
   */
  readonly endpoint: string | URL;
  /**
   * Headers of the request. A function is called once for each attempt, so that a short-lived token is fresh.
   *
   * ⚠️ A custom header causes a CORS preflight if the endpoint is on another origin.
   * @default {}
   */
  readonly headers?: HeadersOption | undefined;
  /**
   * `include` also sends cookies to an endpoint on another origin.
   * @default 'same-origin'
   */
  readonly credentials?: 'same-origin' | 'include' | undefined;
  /**
   * How the file is sent: as a file part, or as a Base64 text field, which takes a third more bytes.
   * @default 'PDF'
   */
  readonly uploadType?: 'PDF' | 'BASE64' | undefined;
  /**
   * Asks the API for the processing progress of the session's statements (`?progress=true`).
   * @default false
   */
  readonly includeProgress?: boolean | undefined;
  /**
   * Sends the request. Needed only for tests, or to replace XMLHttpRequest.
   * @default XMLHttpRequest, because only it reports upload progress
   */
  readonly transport?: Transport | undefined;
  /**
   * A TanStack Query client of yours that shows the uploads in its developer tools.
   *
   * ℹ️ It sees an upload's id only: no file, no password, no answer. It does not affect uploads.
   * @default none
   */
  readonly queryClient?: QueryClient | undefined;
  /**
   * Attempts for one statement, including the first, before a transient failure is shown.
   * @default 4
   */
  readonly maxAttempts?: number | undefined;
  /**
   * Milliseconds without upload progress after which an attempt counts as lost. `0`, or anything else that is not a
   * positive number, turns the limit off.
   * @default 30000
   */
  readonly stallTimeout?: number | undefined;
  /**
   * Milliseconds to wait for the answer after the whole body was sent. The server reads the statement in that time.
   * `0`, or anything else that is not a positive number, turns the limit off.
   * @default 180000
   */
  readonly answerTimeout?: number | undefined;
  /**
   * Sends the header `Idempotency-Key`. Attempts to send the same statement carry the same key until the server has
   * answered, also after a reload: the tab's `sessionStorage` holds the random key. An endpoint that honors the key
   * stores nothing twice. After a refusal, the next attempt has a new key.
   *
   * ⚠️ On another origin the endpoint has to allow the header (`Access-Control-Allow-Headers`).
   * @default true for an endpoint on the page's own origin, otherwise false
   */
  readonly idempotencyKey?: boolean | undefined;
  /**
   * Fetches the session's status from the lender's server (the API's `session_upload_status` call, which requires the
   * server's secrets). Called on mount, when the page gets the focus or the network returns, after a duplicate, and
   * while details are outstanding. The resolved value is parsed as that call's response. A rejection, or a response
   * that cannot be parsed, changes nothing; one that says that the session has ended ends it.
   * @default undefined: statements that the server already has are not shown, and late details are not filled in
   */
  readonly fetchStatus?:
    ((request: { readonly sessionId: string; readonly signal: AbortSignal }) => Promise<unknown>) | undefined;
  /**
   * Bytes. A larger file is rejected before it is sent.
   * @default 26214400 (25 MiB)
   */
  readonly maxFileSize?: number | undefined;
  /**
   * How many statements the list may hold, without those that can never be accepted.
   * @default no limit
   */
  readonly maxFiles?: number | undefined;
  /**
   * Uploads that run at the same time.
   * @default 1
   */
  readonly concurrency?: number | undefined;
  /**
   * When the session ends: a `Date`, epoch milliseconds, or a string that `Date` parses (ISO 8601). A notice appears
   * five minutes before. From then on, a new `sessionId` continues with the files that have not been accepted. Only the
   * API ends a session; this option stops nothing.
   * @default undefined: no notice
   */
  readonly expiresAt?: Date | number | string | undefined;
  /**
   * The bank of every statement, by its identifier. The borrower is not asked and cannot change it.
   * @default undefined: the device reads it, or the borrower chooses it
   */
  readonly bank?: string | undefined;
  /**
   * `required` sends no statement without its bank, as the API's reference says. What the device reads for sure is
   * taken and shown; otherwise the borrower is asked before a byte is sent. `optional` leaves the bank out, and asks
   * only if the API cannot detect it.
   *
   * ℹ️ Set `optional` if your API detects the bank, as the 2025 version does: the file is then sent before it is read.
   * @default 'required'
   */
  readonly bankSelection?: 'required' | 'optional' | undefined;
  /**
   * The banks to choose from and to suggest. A new array of the same content changes nothing.
   * @default the 346 banks that the API documents, loaded when they are needed
   */
  readonly banks?: readonly Bank[] | undefined;
  /**
   * Detects on the device which bank printed a statement, so that the borrower need not choose it. Where the device is
   * not sure, the bank is suggested.
   * @default true
   */
  readonly suggestBank?: boolean | undefined;
  /**
   * The period you ask for, both ends included: months (`YYYY-MM`) or days (`YYYY-MM-DD`). Each account has to cover
   * all of it. A statement that prints a period outside of it is questioned before it is sent.
   *
   * ℹ️ As in the API, a last day among the first seven of its month excludes that month, unless it is the only one. A
   * period that makes no sense is never complete.
   * @default undefined: the months of the API's answers
   */
  readonly period?: RequestedPeriod | undefined;
  /** Called when a statement was accepted. ⚠️ `statement` contains personal data. */
  readonly onUploaded?: ((payload: { readonly statement: AcceptedStatement }) => void) | undefined;
  /** Called for every error, including transient ones. The API's wording is in `error.vendorMessage`. */
  readonly onError?: ((payload: { readonly error: UploadError }) => void) | undefined;
  /**
   * Called when the server's answers say that no month is missing on any account, and nothing in the list can still be
   * sent: no upload is under way, and no statement waits for its password, its bank or a retry. Called again only after
   * that has changed. `rejected`: statements that are left in the list because they can never be accepted.
   */
  readonly onComplete?:
    | ((payload: {
        readonly accounts: readonly Account[];
        readonly rejected: readonly FailedStatement[];
      }) => void)
    | undefined;
  /**
   * Called when the session is unknown, expired or deleted. Files that have not been accepted are kept for a new
   * `sessionId`.
   */
  readonly onSessionExpired?: (() => void) | undefined;
  /** Called for each step of the funnel, without personal data. */
  readonly onEvent?: ((event: UploaderEvent) => void) | undefined;
}
