import { type UploadError, UploadFailure } from '../errors/UploadError.js';
import type { AcceptedResult } from '../session/Statement.js';
import type {
  Transport,
  TransportError,
  TransportRequest,
  TransportResponse,
} from '../transport/Transport.js';
import { parseResponse } from './parseResponse.js';
import { type UploadFields, createUploadBody } from './uploadBody.js';

/** The parameters of one attempt to upload one statement. */
export interface UploadRequest
  extends
    UploadFields,
    Pick<
      TransportRequest,
      'headers' | 'credentials' | 'stallTimeout' | 'answerTimeout' | 'signal' | 'onProgress'
    > {
  /** Absolute, or relative to the page. */
  readonly endpoint: string | URL;
  /** Asks the API for the processing progress of the session's statements. */
  readonly includeProgress: boolean;
  readonly transport: Transport;
}

/**
 * Adds the query parameters that request a full response to the endpoint. Keeps relative URLs relative, and does not
 * override parameters that the host app has set.
 */
export function createUploadUrl(
  endpoint: string | URL,
  options: { readonly includeProgress: boolean },
): string {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(String(endpoint)) ?? [];
  const present = new URLSearchParams(query);
  const wanted = ['identity', ...(options.includeProgress ? ['progress'] : [])];
  const added = wanted.filter((name) => !present.has(name)).map((name) => `${name}=true`);
  const parts = [...query.split('&').filter((part) => part !== ''), ...added];
  return `${path}?${parts.join('&')}${hash}`;
}

/**
 * Whether this is a `TransportError`. By its shape: where a page holds two copies of the package, `instanceof`
 * does not know the other one's.
 */
function isTransportError(thrown: unknown): thrown is TransportError {
  if (typeof thrown !== 'object' || thrown === null) return false;
  if (!('name' in thrown) || !('reason' in thrown) || !('bodySent' in thrown)) return false;
  const { name, reason, bodySent } = thrown;
  return name === 'TransportError' && typeof reason === 'string' && typeof bodySent === 'boolean';
}

const canceled: UploadError = { stage: 'borrower', code: 'canceled' };

/**
 * What a transport's rejection means, unless the request's own signal has aborted it. Anything but a `TransportError`
 * comes from a transport of the host's own.
 */
export function toUploadError(thrown: unknown): UploadError {
  if (!isTransportError(thrown)) return { stage: 'host', code: 'host-failed', cause: thrown };
  const { reason, bodySent } = thrown;
  switch (reason) {
    case 'stalled':
      return { stage: 'network', code: 'connection-stalled', bodySent };
    case 'answer-timeout':
      return { stage: 'network', code: 'answer-timeout', bodySent };
    // Nobody has aborted it, or another version of the package has more reasons.
    case 'aborted':
    case 'failed':
    default:
      return { stage: 'network', code: bodySent ? 'connection-lost' : 'connection-failed', bodySent };
  }
}

/** Without a content type of the host's own: it would lack the boundary that the body brings along. */
function withoutContentType(headers: UploadRequest['headers']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-type'),
  );
}

async function createBody(request: UploadRequest): Promise<FormData | Blob> {
  try {
    return await createUploadBody(request);
  } catch {
    throw new UploadFailure({ stage: 'file', code: 'file-unreadable' });
  }
}

/** Also a key of the host's own. */
function sendsKey({ headers }: UploadRequest): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === 'idempotency-key');
}

async function send(request: UploadRequest, url: string, body: FormData | Blob): Promise<TransportResponse> {
  const { credentials, stallTimeout, answerTimeout, signal, onProgress, transport } = request;
  try {
    return await transport({
      url,
      method: 'POST',
      headers: withoutContentType(request.headers),
      body,
      credentials,
      stallTimeout,
      answerTimeout,
      signal,
      onProgress,
    });
  } catch (thrown) {
    // A custom transport may reject an abort with an error other than TransportError.
    throw new UploadFailure(signal.aborted ? canceled : toUploadError(thrown));
  }
}

/** Drops a server message that quotes the password: errors must not contain it. */
function withoutPassword(error: UploadError, password: string | null): UploadError {
  const quotes = 'vendorMessage' in error && password && error.vendorMessage?.includes(password);
  return quotes ? { ...error, vendorMessage: null } : error;
}

/**
 * Uploads one statement, without retries. Resolves when the server has accepted it.
 *
 * @throws UploadFailure for every failure, including `STATEMENT_DUPLICATE`, which the caller may treat as accepted
 */
export async function uploadStatement(request: UploadRequest): Promise<AcceptedResult> {
  const body = await createBody(request);
  if (request.signal.aborted) throw new UploadFailure(canceled);
  const url = createUploadUrl(request.endpoint, request);
  const response = await send(request, url, body);
  const answer = parseResponse(response, Date.now(), {
    sessionId: request.sessionId,
    url,
    keySent: sendsKey(request),
  });
  if (answer.ok) return answer.result;
  throw new UploadFailure(withoutPassword(answer.error, request.password));
}
