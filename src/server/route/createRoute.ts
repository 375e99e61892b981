import type { UpstreamResponse } from '../upstream/readResponse.js';
import { answerJson, errorResponse, takeRest } from './answers.js';
import { checkOrigin } from './checkOrigin.js';
import { tellHost } from './hostCalls.js';
import { IncomingBody } from './IncomingBody.js';
import { checkLimit } from './limit.js';
import type { RouteOptions, ServerEvent } from './options.js';
import { isRequestId, RequestTrace } from './RequestTrace.js';
import { type ErrorSource, RouteError } from './RouteError.js';

/** The outcome of a request that was not refused. */
export interface RouteResult {
  readonly answer: UpstreamResponse;
  readonly replayed: boolean;
}

/** One request that a route works on. */
export interface RouteCall {
  readonly request: Request;
  readonly body: IncomingBody;
  readonly trace: RequestTrace;
  /** Reports an error in spite of which the request goes on. Never throws. */
  readonly reportError: (source: ErrorSource, cause: unknown) => void;
}

/** Seconds for which a browser may cache the CORS preflight. */
const preflightAge = '600';

/** What the two handlers do differently. */
interface RouteKind {
  readonly method: 'GET' | 'POST';
  /** Bytes that a refused sender may still send. */
  readonly longestRest: number;
  /** Throws the refusal of every request, whoever sends it. */
  readonly admit?: () => void;
  readonly answer: (call: RouteCall) => Promise<RouteResult>;
}

/** Returns the host's id of a request, or the failure to make one; `null` for a request that brings no id. */
function askRequestId(
  request: Request,
  { requestId }: Pick<RouteOptions, 'requestId'>,
): string | Error | null {
  try {
    const id: unknown = requestId ? requestId(request) : request.headers.get('x-request-id');
    if (isRequestId(id)) return id;
    // An async function by mistake: its rejection must not end the process.
    if (id instanceof Promise) id.catch(() => undefined);
    return requestId
      ? new TypeError('requestId has to return 1 to 128 of A-Z a-z 0-9 _ . : / + = @ -')
      : null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error('requestId has thrown something.', { cause: thrown });
  }
}

/**
 * Creates the part that both handlers share: checks origin, method and limit, adds CORS headers, reports events and
 * errors, and turns thrown errors into responses. The handler never rejects.
 */
export function createRoute(
  { method, longestRest, admit, answer }: RouteKind,
  options: Pick<
    RouteOptions,
    | 'origin'
    | 'allowedOrigins'
    | 'allowedHeaders'
    | 'hostTimeout'
    | 'limit'
    | 'onEvent'
    | 'onError'
    | 'requestId'
  >,
): (request: Request) => Promise<Response> {
  const { origin: ownOrigin, allowedOrigins = [], allowedHeaders = [], limit, onEvent, onError } = options;
  const origins = new Set(allowedOrigins);
  const preflight: Readonly<Record<string, string>> = {
    'access-control-allow-methods': method,
    'access-control-allow-headers': ['content-type', 'idempotency-key', ...allowedHeaders].join(', '),
    'access-control-max-age': preflightAge,
  };

  async function respond(call: RouteCall, report: (event: ServerEvent) => void): Promise<Response> {
    const { request, trace, body } = call;
    if (request.method !== method)
      throw new RouteError(405, 'not-found', `This route takes ${method} only.`, {
        headers: { allow: `${method}, OPTIONS` },
      });
    admit?.();
    if (limit) await checkLimit(limit, request, options);
    const { answer: given, replayed } = await answer(call);
    const { status, text, retryAfter } = given;
    report({ type: 'answered', status, replayed, ...trace.measure(body.total) });
    return answerJson(status, text, {
      ...(retryAfter !== null && { 'retry-after': retryAfter }),
      ...(replayed && { 'idempotency-replayed': 'true' }),
    });
  }

  return async (request) => {
    const id = askRequestId(request, options);
    const trace = new RequestTrace(typeof id === 'string' ? id : crypto.randomUUID());
    const { requestId } = trace;
    const reportError: RouteCall['reportError'] = (source, cause) => {
      if (onError) tellHost(() => onError(cause, { source, requestId }));
    };
    const report = (event: ServerEvent): void => {
      if (onEvent)
        tellHost(
          () => onEvent(event),
          (cause) => reportError('onEvent', cause),
        );
    };
    if (id instanceof Error) reportError('requestId', id);

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
          : await respond({ request, body, trace, reportError }, report);
    } catch (thrown) {
      const refusal =
        thrown instanceof RouteError
          ? thrown
          : new RouteError(500, 'server-unavailable', 'The server failed.', {
              reason: 'server-failed',
              origin: { source: 'route', cause: thrown },
            });
      const { reason, status, code, origin: behind } = refusal;
      if (behind) reportError(behind.source, behind.cause);
      report({ type: 'refused', reason, status, code, ...trace.measure(body?.total ?? 0) });
      response = errorResponse(refusal);
    }
    response.headers.set('x-request-id', requestId);
    if (origins.size > 0) response.headers.set('vary', 'Origin');
    if (origin !== null) {
      response.headers.set('access-control-allow-origin', origin);
      response.headers.set('access-control-allow-credentials', 'true');
      response.headers.set(
        'access-control-expose-headers',
        'Retry-After, Idempotency-Replayed, X-Request-Id',
      );
    }
    return body === null || body.isOver ? response : takeRest(response, body);
  };
}
