import { parseRetryAfter } from '../../bankconnect/retryAfter.js';
import type { HttpErrorCode } from '../../errors/UploadError.js';
import { isHttpUrl, isMilliseconds } from '../route/checkOptions.js';
import { isSecretText, untilAborted } from '../route/hostCalls.js';
import type { UpstreamFetch } from '../route/options.js';
import { callUpstream } from '../upstream/callUpstream.js';
import { readText } from '../upstream/readResponse.js';
import { type SessionError, SessionFailure } from './SessionError.js';

/** A secret, or a function that reads it, for example from a vault. */
export type SessionSecret = string | (() => string | Promise<string>);

/** Options of each call of the Session API. */
export interface SessionCallOptions {
  /** Sent upstream as `x-api-key`. A string, or a function that is called for each call. */
  readonly apiKey: SessionSecret;
  /** Milliseconds for the whole call. Default 30,000. */
  readonly timeout?: number | undefined;
  /** Gives the call up. */
  readonly signal?: AbortSignal | undefined;
  /** Sends the request. Default: the runtime's `fetch`. */
  readonly fetch?: UpstreamFetch | undefined;
}

/** A response with the API's JSON object. */
export interface SessionAnswer {
  readonly httpStatus: number;
  readonly json: Readonly<Record<string, unknown>>;
}

interface SessionCall {
  readonly url: string;
  /** Secrets by the header that carries them. */
  readonly secrets: Readonly<Record<string, SessionSecret>>;
  /** Returns the JSON to send; absent for a call without a body. */
  readonly toBody?: (apiKey: string) => Readonly<Record<string, unknown>>;
}

/** Characters. */
const longestMessage = 500;
const longestCode = 100;

/** @throws TypeError that names the option, never its value */
export function checkSecret(name: string, secret: unknown): void {
  if (typeof secret !== 'string' && typeof secret !== 'function')
    throw new TypeError(`${name}: has to be a string, or a function that returns one`);
}

/** @throws TypeError that names the option, never its value */
export function checkCallOptions({ timeout, apiKey }: SessionCallOptions): void {
  checkSecret('apiKey', apiKey);
  if (timeout !== undefined && !isMilliseconds(timeout))
    throw new TypeError('timeout: has to be a whole number of milliseconds from 1 to 2147483647');
}

/** @throws TypeError for anything but an http: or https: URL without credentials and fragment */
export function checkUpstream(upstream: string | URL): URL {
  if (!isHttpUrl(upstream))
    throw new TypeError('upstream: has to be an http: or https: URL without credentials and fragment');
  return new URL(upstream);
}

/** @throws SessionFailure */
async function readSecret(secret: SessionSecret): Promise<string> {
  try {
    const value: unknown = typeof secret === 'string' ? secret : await secret();
    if (isSecretText(value)) return value;
  } catch (cause) {
    throw new SessionFailure({ stage: 'host', code: 'host-failed', cause });
  }
  const cause = new TypeError('A secret has to be printable ASCII.');
  throw new SessionFailure({ stage: 'host', code: 'host-failed', cause });
}

function toObject(value: unknown): SessionAnswer['json'] | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}

function parseObject(text: string | null): SessionAnswer['json'] | null {
  try {
    return toObject(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}

function toText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

const httpCodes: Readonly<Partial<Record<number, HttpErrorCode>>> = {
  401: 'not-authorized',
  403: 'not-authorized',
  404: 'not-found',
  405: 'not-found',
  408: 'request-timeout',
  410: 'not-found',
  413: 'too-large-for-server',
  425: 'too-many-requests',
  429: 'too-many-requests',
};

/** Returns the error that a response is; `null` if it is none. */
function toError(
  { status, headers }: Response,
  json: SessionAnswer['json'] | null,
  secrets: readonly string[],
): SessionError | null {
  const named = toObject(json?.['error']);
  const isGood = status >= 200 && status < 300;
  const code = toText(named?.['code'])?.slice(0, longestCode) ?? null;
  if (isGood && json && code === null && !json['error']) return null;
  if (code === null && (status < 400 || status >= 600))
    return { stage: 'answer', code: 'answer-unreadable', httpStatus: status };

  const message = (
    toText(named?.['message']) ??
    toText(json?.['detail']) ??
    toText(json?.['message'])
  )?.slice(0, longestMessage);
  const isSafe = message !== undefined && !secrets.some((secret) => message.includes(secret));
  const details = {
    httpStatus: status,
    vendorMessage: isSafe ? message : null,
    retryAt: parseRetryAfter(headers.get('retry-after'), Date.now(), headers.get('date')),
  };
  // The code is passed on as received, so it must not be a secret.
  if (code !== null && !secrets.some((secret) => code.includes(secret)))
    return { stage: 'api', code, ...details };
  const other = status < 500 ? 'not-accepted' : 'server-unavailable';
  return { stage: 'http', code: httpCodes[status] ?? other, ...details };
}

async function sendCall(
  send: UpstreamFetch,
  { url, secrets, toBody }: SessionCall,
  signal: AbortSignal,
): Promise<SessionAnswer> {
  const headers: Record<string, string> = {};
  for (const [name, secret] of Object.entries(secrets)) headers[name] = await readSecret(secret);
  const values = Object.values(headers);
  const body = toBody ? new TextEncoder().encode(JSON.stringify(toBody(values[0] ?? ''))) : null;
  if (body) headers['content-type'] = 'application/json';
  signal.throwIfAborted();
  const { response, json } = await callUpstream(
    { fetch: send, url, method: 'POST', headers, body, signal },
    async (received) => ({ response: received, json: parseObject(await readText(received.body)) }),
  );
  const error = toError(response, json, values);
  if (error || !json) throw new SessionFailure(error ?? unreadable(response.status));
  return { httpStatus: response.status, json };
}

/**
 * Calls the Session API once. It repeats nothing: no call of it is idempotent.
 *
 * @throws (rejects with) a SessionFailure, and nothing else
 */
export async function callSessionApi(
  { timeout = 30_000, signal, fetch: send = fetch }: SessionCallOptions,
  call: SessionCall,
): Promise<SessionAnswer> {
  const work = new AbortController();
  const fail = (error: SessionError): void => work.abort(new SessionFailure(error));
  const timer = setTimeout(() => fail({ stage: 'network', code: 'answer-timeout' }), timeout);
  const onAbort = (): void => fail({ stage: 'caller', code: 'canceled' });
  if (signal?.aborted === true) onAbort();
  signal?.addEventListener('abort', onAbort);
  try {
    // Neither a vault nor a `fetch` of the host has to observe a signal.
    return await untilAborted(sendCall(send, call, work.signal), work.signal);
  } catch (thrown) {
    if (thrown instanceof SessionFailure) throw thrown;
    throw new SessionFailure({ stage: 'network', code: 'connection-failed' });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** Creates the error for a response that is none of the API's. */
export function unreadable(httpStatus: number): SessionError {
  return { stage: 'answer', code: 'answer-unreadable', httpStatus };
}
