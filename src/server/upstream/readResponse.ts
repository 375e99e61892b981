import { RouteError, type RouteErrorOptions } from '../route/RouteError.js';
import { redactResponse, type RedactOptions } from './redactResponse.js';

/** An answer for the caller: cleaned, and small enough to be kept. */
export interface UpstreamResponse {
  readonly status: number;
  /** JSON. */
  readonly text: string;
  readonly retryAfter: string | null;
}

/** Bytes. The longest answers, of sessions with many accounts, come to some 100 KiB. */
const longestAnswer = 1024 * 1024;
/** Characters. What is shorter stands in any text by chance, and is no secret. */
const shortestSecret = 8;
const retryAfterForm = /^[\w ,:+-]{1,40}$/;

async function readText(body: ReadableStream<Uint8Array> | null): Promise<string | null> {
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

/** `null` for everything that is no JSON object of a reasonable depth. */
function toCleanText(text: string | null, cleaning: RedactOptions): string | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return JSON.stringify(redactResponse(value, cleaning));
  } catch {
    return null;
  }
}

/**
 * The upstream's answer, cleaned: its status, JSON and `Retry-After`, and nothing else of it.
 *
 * @param secrets what must not come back: an answer that quotes one is no answer
 * @throws RouteError (502) for everything that is no JSON object: pages, redirects, answers that are cut off or too
 *   long. Of 413 and 429 the status alone says what is the matter, so that they keep it. Besides, whatever breaks the
 *   connection.
 */
export async function readResponse(
  { status, headers, body }: Response,
  cleaning: RedactOptions,
  secrets: readonly string[],
): Promise<UpstreamResponse> {
  const header = headers.get('retry-after');
  const retryAfter = header !== null && retryAfterForm.test(header) ? header : null;
  // A redirect is not followed, or key and file would go who knows where. Some runtimes give it the status 0.
  const isAnswer = (status >= 200 && status < 300) || (status >= 400 && status < 600);
  if (!isAnswer) await body?.cancel();
  const text = isAnswer ? toCleanText(await readText(body), cleaning) : null;
  const quotes = (secret: string): boolean =>
    secret.length >= shortestSecret && text?.includes(JSON.stringify(secret).slice(1, -1)) === true;
  if (text !== null && !secrets.some(quotes)) return { status, text, retryAfter };

  const options: RouteErrorOptions = {
    reason: 'upstream-unreadable',
    ...(retryAfter !== null && { headers: { 'retry-after': retryAfter } }),
  };
  if (status === 413) throw new RouteError(413, 'too-large-for-server', 'The file is too large.', options);
  if (status === 429) throw new RouteError(429, 'too-many-requests', 'Too many requests.', options);
  throw new RouteError(502, 'server-unavailable', 'The service answered with something unexpected.', options);
}
