import { UploadFailure, type UploadError } from '../errors/UploadError.js';
import type { AcceptedResult } from '../session/Statement.js';
import type { TransportResponse } from '../transport/Transport.js';
import { createUploadBody } from './createUploadBody.js';
import { createUploadUrl } from './createUploadUrl.js';
import { parseResponse } from './parseAnswer.js';
import { toUploadError } from './toUploadError.js';
import type { UploadRequest } from './UploadRequest.js';

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
 * Uploads one statement, once. Resolves when the server has accepted it; rejects with {@link UploadFailure} and nothing else.
 * A duplicate rejects too, with `STATEMENT_DUPLICATE`: the caller knows what came before.
 */
export async function uploadStatement(request: UploadRequest): Promise<AcceptedResult> {
  const body = await createBody(request);
  if (request.signal.aborted) throw new UploadFailure(canceled);
  const answer = parseResponse(await send(request, body));
  if (answer.ok) return answer.result;
  throw new UploadFailure(withoutPassword(answer.error, request.password));
}
