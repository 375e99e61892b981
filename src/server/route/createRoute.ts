import type { UpstreamResponse } from '../upstream/readResponse.js';
import { answerJson, errorResponse, takeRest } from './answers.js';
import { checkOrigin } from './checkOrigin.js';
import { tellHost } from './hostCalls.js';
import { IncomingBody } from './IncomingBody.js';
import { checkLimit } from './limit.js';
import type { RouteOptions, ServerEvent } from './options.js';
import { RouteError } from './RouteError.js';

/** The outcome of a request that was not refused. */
export interface RouteResult {
  readonly answer: UpstreamResponse;
  readonly replayed: boolean;
  /** Bytes of the request's body. */
  readonly bytes: number;
}

/** Seconds for which a browser may cache the CORS preflight. */
const preflightAge = '600';

/** What the two handlers do differently. */
interface RouteKind {
  readonly method: 'GET' | 'POST';
  /** Bytes that a refused sender may still send. */
  readonly longestRest: number;
  readonly answer: (request: Request, body: IncomingBody) => Promise<RouteResult>;
}

/**
 * Creates the part that both handlers share: checks origin, method and limit, adds CORS headers, reports events, and
 * turns thrown errors into responses. The handler never rejects.
 */
export function createRoute(
  { method, longestRest, answer }: RouteKind,
  {
    origin: ownOrigin,
    allowedOrigins = [],
    allowedHeaders = [],
    hostTimeout,
    limit,
    onEvent,
  }: Pick<RouteOptions, 'origin' | 'allowedOrigins' | 'allowedHeaders' | 'hostTimeout' | 'limit' | 'onEvent'>,
): (request: Request) => Promise<Response> {
  const origins = new Set(allowedOrigins);
  const preflight: Readonly<Record<string, string>> = {
    'access-control-allow-methods': method,
    'access-control-allow-headers': ['content-type', 'idempotency-key', ...allowedHeaders].join(', '),
    'access-control-max-age': preflightAge,
  };

  function report(event: ServerEvent): void {
    if (onEvent) tellHost(() => onEvent(event));
  }

  async function respond(request: Request, start: number, body: IncomingBody): Promise<Response> {
    if (request.method !== method)
      throw new RouteError(405, 'not-found', `This route takes ${method} only.`, {
        headers: { allow: `${method}, OPTIONS` },
      });
    if (limit) await checkLimit(limit, request, { hostTimeout });
    const { answer: given, replayed, bytes } = await answer(request, body);
    const { status, text, retryAfter } = given;
    report({ type: 'answered', status, replayed, bytes, duration: performance.now() - start });
    return answerJson(status, text, {
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
    let origin: string | null = null;
    let body: IncomingBody | null = null;
    let response: Response;
    try {
      body = new IncomingBody(request, longestRest);
      origin = checkOrigin(request, ownOrigin ?? null, origins);
      response =
        request.method === 'OPTIONS'
          ? new Response(null, {
              status: 204,
              headers: origin === null ? { allow: `${method}, OPTIONS` } : preflight,
            })
          : await respond(request, start, body);
    } catch (thrown) {
      response = refuse(thrown, start);
    }
    if (origins.size > 0) response.headers.set('vary', 'Origin');
    if (origin !== null) {
      response.headers.set('access-control-allow-origin', origin);
      response.headers.set('access-control-allow-credentials', 'true');
      response.headers.set('access-control-expose-headers', 'Retry-After, Idempotency-Replayed');
    }
    return body === null || body.isOver ? response : takeRest(response, body);
  };
}
