import type { UpstreamResponse } from '../upstream/readResponse.js';
import { checkLimit } from './limit.js';
import type { RouteOptions } from './options.js';
import { RouteError } from './RouteError.js';

/**
 * Returns the origin of a cross-origin page that may read the response, or `null` if no CORS header is needed: the page
 * is of the same origin, or the caller is not a browser.
 *
 * Where present (every browser since 2023, over https), `Sec-Fetch-Site` decides, because a proxy in front may have
 * changed host and scheme. Otherwise, the host of `Origin` must be the request's.
 *
 * @throws RouteError (403) for pages of any other origin
 */
function checkOrigin(request: Request, allowedOrigins: ReadonlySet<string>): string | null {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (site === 'same-origin') return null;
  if (origin !== null && allowedOrigins.has(origin)) return origin;
  const isSame =
    site === null
      ? origin === null || (URL.canParse(origin) && new URL(origin).host === new URL(request.url).host)
      : site === 'none' && origin === null;
  if (isSame) return null;
  throw new RouteError(403, 'not-authorized', 'Pages of this origin may not call this route.', {
    reason: 'not-allowed',
  });
}

/** Creates a response that caches do not store and that browsers interpret only as JSON. */
function jsonResponse(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(text, {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}

/** Creates an error response in the shape of the API's own errors. */
function errorResponse({ status, code, message, headers }: RouteError): Response {
  const body = { session_id: '', statement_id: '', error: { code, message } };
  return jsonResponse(status, JSON.stringify(body), headers);
}

/** The outcome of a request that was not refused. */
export interface RouteResult {
  readonly answer: UpstreamResponse;
  readonly replayed: boolean;
  /** Bytes of the request's body. */
  readonly bytes: number;
}

/** Seconds for which a browser may cache the CORS preflight. */
const preflightAge = '600';

function checkOrigins(origins: readonly string[] = []): ReadonlySet<string> {
  for (const origin of origins)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      throw new TypeError(`allowedOrigins: "${origin}" is no origin, such as https://apply.example.com`);
  return new Set(origins);
}

/**
 * Creates the part that both handlers share: checks origin, method and limit, adds CORS headers, reports events, and
 * turns thrown errors into responses. The handler never rejects.
 */
export function createRoute(
  method: 'GET' | 'POST',
  {
    allowedOrigins,
    allowedHeaders = [],
    limit,
    onEvent,
  }: Pick<RouteOptions, 'allowedOrigins' | 'allowedHeaders' | 'limit' | 'onEvent'>,
  answer: (request: Request) => Promise<RouteResult>,
): (request: Request) => Promise<Response> {
  const origins = checkOrigins(allowedOrigins);
  const preflight: Readonly<Record<string, string>> = {
    'access-control-allow-methods': method,
    'access-control-allow-headers': ['content-type', 'idempotency-key', ...allowedHeaders].join(', '),
    'access-control-max-age': preflightAge,
  };

  function report(event: Parameters<NonNullable<typeof onEvent>>[0]): void {
    try {
      onEvent?.(event);
    } catch {
      // A failing log must not lose an upload.
    }
  }

  async function respond(request: Request, start: number): Promise<Response> {
    if (request.method !== method)
      throw new RouteError(405, 'not-found', `This route takes ${method} only.`, {
        headers: { allow: `${method}, OPTIONS` },
      });
    if (limit) await checkLimit(limit, request);
    const { answer: given, replayed, bytes } = await answer(request);
    const { status, text, retryAfter } = given;
    report({ type: 'answered', status, replayed, bytes, duration: performance.now() - start });
    return jsonResponse(status, text, {
      ...(retryAfter !== null && { 'retry-after': retryAfter }),
      ...(replayed && { 'idempotency-replayed': 'true' }),
    });
  }

  function refuse(thrown: unknown, start: number): Response {
    const refusal =
      thrown instanceof RouteError
        ? thrown
        : new RouteError(500, 'server-unavailable', 'The server failed.', { reason: 'server-failed' });
    const { reason, status, code } = refusal;
    report({ type: 'refused', reason, status, code, duration: performance.now() - start });
    return errorResponse(refusal);
  }

  return async (request) => {
    const start = performance.now();
    let origin: string | null;
    try {
      origin = checkOrigin(request, origins);
    } catch (refusal) {
      return refuse(refusal, start);
    }
    const response =
      request.method === 'OPTIONS'
        ? new Response(null, {
            status: 204,
            headers: origin === null ? { allow: `${method}, OPTIONS` } : preflight,
          })
        : await respond(request, start).catch((thrown: unknown) => refuse(thrown, start));
    if (origins.size > 0) response.headers.set('vary', 'Origin');
    if (origin !== null) {
      response.headers.set('access-control-allow-origin', origin);
      response.headers.set('access-control-allow-credentials', 'true');
      response.headers.set('access-control-expose-headers', 'Retry-After, Idempotency-Replayed');
    }
    return response;
  };
}
