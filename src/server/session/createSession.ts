import { isSessionId } from '../upload/UploadFormReader.js';
import {
  callSessionApi,
  checkCallOptions,
  checkUpstream,
  type SessionCallOptions,
  unreadable,
} from './callSessionApi.js';
import { SessionFailure } from './SessionError.js';

/** Options of {@link createSession}. */
export interface CreateSessionOptions extends SessionCallOptions {
  /** Your identifier of the borrower or the application, 1 to 500 characters. The API calls it `link_id`. */
  readonly linkId: string;
  /** Version of the Session API, which decides the default of {@link upstream}. Default `v1`, which every key has. */
  readonly version?: 'v1' | 'v2' | undefined;
  /** URL of the API's session call. Default: the vendor's. */
  readonly upstream?: string | URL | undefined;
  /**
   * The months or days that the statements have to cover, both ends included: `YYYY-MM` or `YYYY-MM-DD`. Default: the
   * API's, the last six months. ℹ️ A last day within the first seven of its month does not ask for that month.
   */
  readonly period?: { readonly from: string; readonly to: string } | undefined;
  /** Minutes until the session ends, 5 to 43,200 (30 days). Default: the API's, which it does not tell. */
  readonly expiresIn?: number | undefined;
  /**
   * Other parameters of the API, under its own names, such as `mode`, `redirect_url` or `metadata`. They are sent as
   * they are, known to this package or not.
   */
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
}

/** A session to pass to the widget. */
export interface CreatedSession {
  readonly sessionId: string;
  /**
   * When the session ends, at the earliest: counted from the call's start. `null` without `expiresIn`, because the API
   * does not tell. JSON turns it into a text that the widget's prop `expiresAt` takes.
   */
  readonly expiresAt: Date | null;
  /** The vendor's own page for this session, which the widget does not need; `null` if the API named none. */
  readonly redirectUrl: string | null;
  /** The API's answer, with all of its fields. */
  readonly answer: Readonly<Record<string, unknown>>;
}

const host = 'https://apis.bankconnect.finbox.in/bank-connect';
const shortestExpiry = 5;
const longestExpiry = 43_200;
const longestLinkId = 500;
/** Parameters that options of their own send. */
const reserved = ['api_key', 'link_id'];

/** Turns a day, or a month's first or last day, into `DD/MM/YYYY`. */
function toApiDate(text: string, end: 'from' | 'to'): string {
  const [, year = '', month = '', day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text) ?? [];
  // Day 0 is the last one of the month before.
  const [number, ordinal] =
    end === 'to' && day === undefined ? [Number(month), 0] : [Number(month) - 1, Number(day ?? 1)];
  const date = new Date(Date.UTC(Number(year), number, ordinal));
  const isReal = Number(month) === date.getUTCMonth() + 1 && Number(year) >= 1000;
  if (!isReal) throw new TypeError(`period.${end}: has to be a month, YYYY-MM, or a day, YYYY-MM-DD`);
  return `${String(date.getUTCDate()).padStart(2, '0')}/${month}/${year}`;
}

function checkOptions({ linkId, expiresIn, version, fields = {} }: CreateSessionOptions): void {
  if (typeof linkId !== 'string' || linkId === '' || linkId.length > longestLinkId)
    throw new TypeError(`linkId: has to be a text of 1 to ${longestLinkId} characters`);
  if (version !== undefined && version !== 'v1' && version !== 'v2')
    throw new TypeError('version: has to be v1 or v2');
  const isExpiry =
    Number.isInteger(expiresIn) && Number(expiresIn) >= shortestExpiry && Number(expiresIn) <= longestExpiry;
  if (expiresIn !== undefined && !isExpiry)
    throw new TypeError(`expiresIn: has to be whole minutes, ${shortestExpiry} to ${longestExpiry}`);
  for (const name of reserved)
    if (Object.hasOwn(fields, name)) throw new TypeError(`fields: ${name} has an option of its own`);
}

function toParameters({ linkId, period, expiresIn, fields }: CreateSessionOptions): Record<string, unknown> {
  return {
    ...fields,
    link_id: linkId,
    ...(period && { from_date: toApiDate(period.from, 'from'), to_date: toApiDate(period.to, 'to') }),
    ...(expiresIn !== undefined && { session_expiry: expiresIn }),
  };
}

/**
 * Creates the session that a borrower's statements are uploaded into. Call it on your server, where the key is, and
 * store which borrower the session belongs to: `authorize` of the routes has to know.
 *
 * ⚠️ Not repeated by itself, because each call creates a session. After a failure with the stage `network` or `caller`
 * the API may have created one that nobody uses. To call again is harmless: the other one ends unused.
 *
 * @throws (rejects with) a TypeError for an invalid option, and a {@link SessionFailure} for everything else
 * @example
 * ```ts
 * const { sessionId, expiresAt } = await createSession({ apiKey, linkId: application.id, expiresIn: 120 });
 * ```
 */
export async function createSession(options: CreateSessionOptions): Promise<CreatedSession> {
  checkCallOptions(options);
  checkOptions(options);
  const { version = 'v1', expiresIn } = options;
  const url = checkUpstream(options.upstream ?? `${host}/${version}/session/`);
  const parameters = toParameters(options);
  const start = Date.now();
  const { httpStatus, json } = await callSessionApi(options, {
    url: url.href,
    secrets: { 'x-api-key': options.apiKey },
    // The first version reads the key from the body, the second one from the header.
    toBody: (apiKey) => (version === 'v1' ? { ...parameters, api_key: apiKey } : parameters),
  });
  const sessionId = json['session_id'];
  // An id that no upload may carry is no use: the routes would refuse it.
  if (typeof sessionId !== 'string' || !isSessionId(sessionId))
    throw new SessionFailure(unreadable(httpStatus));
  const redirectUrl = json['redirect_url'];
  return {
    sessionId,
    expiresAt: expiresIn === undefined ? null : new Date(start + expiresIn * 60_000),
    redirectUrl: typeof redirectUrl === 'string' && redirectUrl !== '' ? redirectUrl : null,
    answer: json,
  };
}
