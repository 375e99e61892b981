import { type UploadError, UploadFailure } from '../errors/UploadError.js';
import type { AcceptedResult } from '../session/Statement.js';
import {
  type Transport,
  type TransportRequest,
  TransportError,
  type TransportResponse,
} from '../transport/Transport.js';
import { parseResponse } from './parseResponse.js';
import { type UploadFields, createUploadBody } from './uploadBody.js';

/** One attempt to upload one statement. */
export interface UploadRequest
  extends
    UploadFields,
    Pick<
      TransportRequest,
      'headers' | 'credentials' | 'stallTimeout' | 'answerTimeout' | 'signal' | 'onProgress'
    > {
  /** Absolute or relative to the page. */
  readonly endpoint: string | URL;
  /** Asks the API how far it is with the session's statements. */
  readonly includeProgress: boolean;
  readonly transport: Transport;
}

/**
 * The endpoint with the query parameters that ask for a full answer. It stays relative if it was; its own query is
 * kept, and a parameter that it already has keeps the value that the host gave it.
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
 * What a transport's rejection means. Anything but a {@link TransportError} comes from a transport of the host's own.
 */
export function toUploadError(thrown: unknown): UploadError {
  if (!(thrown instanceof TransportError)) return { stage: 'host', code: 'host-failed', cause: thrown };
  const { reason, bodySent } = thrown;
  switch (reason) {
    case 'aborted':
      return { stage: 'borrower', code: 'canceled' };
    case 'failed':
      return { stage: 'network', code: bodySent ? 'connection-lost' : 'connection-failed', bodySent };
    case 'stalled':
      return { stage: 'network', code: 'connection-stalled', bodySent };
    case 'answer-timeout':
      return { stage: 'network', code: 'answer-timeout', bodySent };
  }
}

const canceled: UploadError = { stage: 'borrower', code: 'canceled' };

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

async function send(request: UploadRequest, body: FormData | Blob): Promise<TransportResponse> {
  const { credentials, stallTimeout, answerTimeout, signal, onProgress, transport } = request;
  try {
    return await transport({
      url: createUploadUrl(request.endpoint, request),
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
    // A transport of the host's own may reject an abort in its platform's words.
    throw new UploadFailure(signal.aborted ? canceled : toUploadError(thrown));
  }
}

/** The server's wording may quote what was sent; an error never holds a password. */
function withoutPassword(error: UploadError, password: string | null): UploadError {
  const quotes = 'vendorMessage' in error && password && error.vendorMessage?.includes(password);
  return quotes ? { ...error, vendorMessage: null } : error;
}

/**
 * Uploads one statement, once. Resolves when the server has accepted it; rejects with {@link UploadFailure} and nothing
 * else. A duplicate rejects too, with `STATEMENT_DUPLICATE`: the caller knows what came before.
 */
export async function uploadStatement(request: UploadRequest): Promise<AcceptedResult> {
  const body = await createBody(request);
  if (request.signal.aborted) throw new UploadFailure(canceled);
  const answer = parseResponse(await send(request, body));
  if (answer.ok) return answer.result;
  throw new UploadFailure(withoutPassword(answer.error, request.password));
}
