import { parseRetryAfter } from '../../bankconnect/retryAfter.js';
import { RouteError, type RouteErrorOptions } from '../route/RouteError.js';
import { redactResponse, type RedactOptions } from '../redaction/redactResponse.js';

/** A response for the caller: redacted, and small enough to store. */
export interface UpstreamResponse {
  readonly status: number;
  /** JSON. */
  readonly text: string;
  readonly retryAfter: string | null;
}

/** Bytes. The longest responses, for sessions with many accounts, reach some 100 KiB. */
const longestAnswer = 1024 * 1024;
/** Characters. A shorter value occurs in any text by chance, and is no secret. */
const shortestSecret = 8;

/** Reads a body to its end; `null` for one that is longer than any real response. */
export async function readText(body: ReadableStream<Uint8Array> | null): Promise<string | null> {
  if (!body) return null;
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > longestAnswer) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Redacts a JSON object; returns `null` for anything else, or for what no real response is like. */
function toCleanText(text: string | null, cleaning: RedactOptions): string | null {
  try {
    return text === null ? null : redactResponse(text, cleaning);
  } catch {
    return null;
  }
}

/**
 * Masks the account numbers of a response that a route without masking has stored.
 *
 * @throws RouteError (502) if it is no JSON object
 */
export function maskAnswer(answer: UpstreamResponse): UpstreamResponse {
  const text = toCleanText(answer.text, { revealAccountNumber: false, password: null });
  if (text !== null) return { ...answer, text };
  throw new RouteError(502, 'server-unavailable', 'The stored answer cannot be read.', {
    reason: 'upstream-unreadable',
  });
}

/**
 * Reads the upstream's response: its status, its redacted JSON, its `Retry-After`, and nothing else.
 *
 * @param secrets values that must not come back: a response that contains one is treated as unreadable
 * @throws RouteError (502) for anything that is not a JSON object: pages, redirects, truncated or overlong responses.
 *   413 and 429 keep their status, which alone says what is wrong. Also rejects with whatever breaks the connection.
 */
export async function readResponse(
  { status, headers, body }: Response,
  cleaning: RedactOptions,
  secrets: readonly string[],
): Promise<UpstreamResponse> {
  const header = headers.get('retry-after');
  // Nothing else is passed on, nor more digits than a wait has.
  const isWait = parseRetryAfter(header, 0) !== null && !/\d{9}/.test(header ?? '');
  const retryAfter = isWait ? header : null;
  // A redirect is not followed, because it would send key and file to an unknown host. Some runtimes give it the status
  // 0.
  const isAnswer = (status >= 200 && status < 300) || (status >= 400 && status < 600);
  if (!isAnswer) await body?.cancel();
  const text = isAnswer ? toCleanText(await readText(body), cleaning) : null;
  const quotes = (secret: string): boolean =>
    secret.length >= shortestSecret && text?.includes(JSON.stringify(secret).slice(1, -1)) === true;
  if (text !== null && !secrets.some(quotes)) return { status, text, retryAfter };

  const type = headers.get('content-type')?.slice(0, 100) ?? 'no content type';
  const what = text === null ? 'no JSON object of at most 1 MiB' : 'a text with a secret in it';
  const options: RouteErrorOptions = {
    reason: 'upstream-unreadable',
    // Nothing of the body, which can contain what a borrower has sent.
    origin: { source: 'upstream', cause: new Error(`The API answered ${status}, ${type}: ${what}.`) },
    ...(retryAfter !== null && { headers: { 'retry-after': retryAfter } }),
  };
  if (status === 413) throw new RouteError(413, 'too-large-for-server', 'The file is too large.', options);
  if (status === 429) throw new RouteError(429, 'too-many-requests', 'Too many requests.', options);
  throw new RouteError(502, 'server-unavailable', 'The service answered with something unexpected.', options);
}
