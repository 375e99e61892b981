import { createIdempotencyGuard } from '../idempotency/idempotentUploads.js';
import { createMemoryStore } from '../idempotency/memoryStore.js';
import { MultipartReader } from '../multipart/MultipartReader.js';
import { createRoute, type RouteCall, type RouteResult } from '../route/createRoute.js';
import { checkUploadOptions } from '../route/checkOptions.js';
import { checkCaller } from '../route/hostCalls.js';
import type { UploadHandlerOptions } from '../route/options.js';
import { createRequestBody } from '../route/requestBody.js';
import { invalidField, requestGone, RouteError } from '../route/RouteError.js';
import { createStallTimer } from '../route/stallTimer.js';
import { createAttemptCounter } from './attemptCounter.js';
import { forwardUpload, outlive, type UploadConfig } from './forwardUpload.js';
import { UploadFormReader } from './UploadFormReader.js';
import { readUploadRequest } from './uploadRequest.js';

const defaultUpstream = 'https://apis.bankconnect.finbox.in/bank-connect/v1/statement/upload_session/';
/** Bytes of a form besides the file: the headers and values of five parts. */
const formOverhead = 16 * 1024;

function stalled(side: 'client' | 'upstream'): RouteError {
  return side === 'client'
    ? new RouteError(408, 'request-timeout', 'The file came too slowly.', { reason: 'client-stalled' })
    : new RouteError(504, 'server-unavailable', 'The service does not answer.', {
        reason: 'upstream-timeout',
      });
}

function stopping(): RouteError {
  return new RouteError(503, 'server-unavailable', 'This server is stopping.', {
    reason: 'stopping',
    headers: { 'retry-after': '2' },
  });
}

function checkLength(headers: Headers, limit: number): void {
  if (Number(headers.get('content-length') ?? 0) > limit)
    throw new RouteError(413, 'too-large-for-server', 'The file is too large.');
}

/** Bytes of the largest body: a form with a file in Base64. */
function longestBody({ maxFileSize }: UploadConfig): number {
  return 4 * Math.ceil(maxFileSize / 3) + formOverhead;
}

async function takeUpload(config: UploadConfig, call: RouteCall): Promise<RouteResult> {
  const { request, body, trace } = call;
  const { shutdownListeners } = config;
  const limit = longestBody(config);
  const work = new AbortController();
  const watch = createStallTimer({ ...config, onStall: (side) => work.abort(stalled(side)) });
  const authorize = (sessionId: string): Promise<void> =>
    checkCaller(config.authorize, { request, sessionId }, { ...config, signal: work.signal });
  let outlives = false;
  const onAbort = (): void => {
    // The whole statement has arrived, and its sender may come back for the response, which is stored under its key.
    if (!outlives || !body.isOver) work.abort(requestGone(request.signal.reason));
  };
  const onShutdown = (): void => {
    if (!trace.isSent) work.abort(stopping());
  };
  if (request.signal.aborted) onAbort();
  request.signal.addEventListener('abort', onAbort);
  shutdownListeners.add(onShutdown);
  try {
    checkLength(request.headers, limit);
    const read = readUploadRequest(request);
    outlives = read.idempotencyKey !== null;
    if (read.sessionId !== null) await authorize(read.sessionId);
    const source = createRequestBody(body, limit, watch, work.signal);
    const form = new UploadFormReader(new MultipartReader(source, read.boundary));
    const head = await form.readHead();
    if (head.uploadType === 'PDF') checkLength(request.headers, config.maxFileSize + formOverhead);
    if (read.sessionId === null) await authorize(head.sessionId);
    else if (read.sessionId !== head.sessionId) throw invalidField('session_id is another one in the body.');
    return await forwardUpload(config, { ...call, read, form, head, watch, work });
  } finally {
    watch.stop();
    request.signal.removeEventListener('abort', onAbort);
    shutdownListeners.delete(onShutdown);
  }
}

/**
 * Creates the route that holds the API key: validates the widget's upload, authorizes the caller, and streams the
 * upload to the API. Runs on every server with the Web's `Request` and `Response`: Node 20 and newer, Deno, Bun, edge
 * runtimes.
 *
 * The handler never rejects: errors become responses in the shape of the API's own errors.
 *
 * @throws TypeError for an invalid option, by its name
 * @example
 * ```ts
 * export const POST = createUploadHandler({
 *   apiKey: process.env.BANKCONNECT_KEY,
 *   authorize: async ({ request, sessionId }) => (await readLogin(request)).sessions.includes(sessionId),
 * });
 * ```
 */
export function createUploadHandler(options: UploadHandlerOptions): (request: Request) => Promise<Response> {
  checkUploadOptions(options);
  const config: UploadConfig = {
    ...options,
    upstream: new URL(options.upstream ?? defaultUpstream),
    maxFileSize: options.maxFileSize ?? 25 * 1024 * 1024,
    stallTimeout: options.stallTimeout ?? 30_000,
    timeout: options.timeout ?? 60_000,
    lateTimeout: options.lateTimeout ?? 120_000,
    revealAccountNumber: options.revealAccountNumber ?? false,
    once: createIdempotencyGuard({
      store: options.store ?? createMemoryStore(),
      ttl: options.idempotencyTtl ?? 3_600_000,
      cipher: options.cipher ?? null,
      storeTimeout: options.storeTimeout ?? 2_000,
    }),
    attempts: createAttemptCounter(),
    shutdownListeners: new Set(),
  };
  const { shutdownSignal, shutdownListeners } = config;
  // One listener for all uploads: Node 20 warns of more than ten.
  shutdownSignal?.addEventListener('abort', () => {
    for (const listener of shutdownListeners) listener();
  });
  return createRoute(
    {
      method: 'POST',
      longestRest: longestBody(config),
      admit: () => {
        if (shutdownSignal?.aborted) throw stopping();
      },
      answer: (call) => {
        const work = takeUpload(config, call);
        outlive(
          config,
          call,
          work.catch(() => undefined),
        );
        return work;
      },
    },
    config,
  );
}
