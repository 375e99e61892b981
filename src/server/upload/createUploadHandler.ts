import { createBodyHash } from '../idempotency/bodyHash.js';
import type { StoreStep } from '../idempotency/holdClaim.js';
import { createIdempotencyGuard, type IdempotencyGuard } from '../idempotency/idempotentUploads.js';
import { createMemoryStore } from '../idempotency/memoryStore.js';
import { MultipartReader } from '../multipart/MultipartReader.js';
import { createRoute, type RouteResult } from '../route/createRoute.js';
import { checkUploadOptions } from '../route/checkOptions.js';
import { callHostFunction, checkCaller, resolveSecret, tellHost } from '../route/hostCalls.js';
import type { IncomingBody } from '../route/IncomingBody.js';
import type { UploadHandlerOptions } from '../route/options.js';
import { createRequestBody } from '../route/requestBody.js';
import { invalidField, requestGone, RouteError } from '../route/RouteError.js';
import { createStallTimer, type StallTimer } from '../route/stallTimer.js';
import { callUpstream } from '../upstream/callUpstream.js';
import { type UpstreamResponse, readResponse } from '../upstream/readResponse.js';
import { bufferSmallBody } from './prefetchBody.js';
import { type GuardedForwarding, sendOnce } from './sendOnce.js';
import { UploadEncoder } from './UploadEncoder.js';
import { UploadFormReader, type UploadHead } from './UploadFormReader.js';
import { readUploadRequest, type UploadRequestHead } from './uploadRequest.js';

const defaultUpstream = 'https://apis.bankconnect.finbox.in/bank-connect/v1/statement/upload_session/';
/** Bytes of a form besides the file: the headers and values of five parts. */
const formOverhead = 16 * 1024;

interface Config extends UploadHandlerOptions {
  readonly maxFileSize: number;
  readonly stallTimeout: number;
  readonly timeout: number;
  readonly lateTimeout: number;
  readonly revealAccountNumber: boolean;
  readonly upstream: string | URL;
  readonly once: IdempotencyGuard;
}

/** One request in progress. */
interface Upload {
  readonly request: Request;
  readonly read: UploadRequestHead;
  readonly form: UploadFormReader;
  readonly head: UploadHead;
  readonly body: IncomingBody;
  readonly watch: StallTimer;
  readonly work: AbortController;
}

function upstreamUrl(upstream: string | URL, query: ReadonlyMap<string, string>): string {
  const url = new URL(upstream);
  for (const [name, value] of query) url.searchParams.set(name, value);
  return url.href;
}

function stalled(side: 'client' | 'upstream'): RouteError {
  return side === 'client'
    ? new RouteError(408, 'request-timeout', 'The file came too slowly.', { reason: 'client-stalled' })
    : new RouteError(504, 'server-unavailable', 'The service does not answer.', {
        reason: 'upstream-timeout',
      });
}

async function forward(
  config: Config,
  upload: Upload,
  { signal, fingerprint, beforeEnd }: Partial<GuardedForwarding> = {},
): Promise<UpstreamResponse> {
  const { request, form, head, watch, work, read } = upload;
  const caller = { request, sessionId: head.sessionId };
  const apiKey = await resolveSecret(config.apiKey, caller, { ...config, signal: work.signal });
  const encoder = new UploadEncoder(form, head, config.maxFileSize, fingerprint ?? null, beforeEnd);
  const body = await bufferSmallBody(
    encoder,
    (isWanted) => watch.waitFor(isWanted ? 'nobody' : 'upstream'),
    (thrown) => work.abort(thrown),
  );
  watch.waitFor('upstream');
  const headers = {
    'x-api-key': apiKey,
    'content-type': `multipart/form-data; boundary=${encoder.boundary}`,
  };
  const url = upstreamUrl(config.upstream, read.query);
  return callUpstream(
    { fetch: config.fetch ?? fetch, url, method: 'POST', headers, body, signal: signal ?? work.signal },
    (response) => {
      const password = form.fields.get('pdf_password') ?? null;
      const cleaning = { revealAccountNumber: config.revealAccountNumber, password };
      return readResponse(response, cleaning, [apiKey]);
    },
  );
}

function checkLength(headers: Headers, limit: number): void {
  if (Number(headers.get('content-length') ?? 0) > limit)
    throw new RouteError(413, 'too-large-for-server', 'The file is too large.');
}

const byName = (entries: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
  [...entries].toSorted(([one], [other]) => (one < other ? -1 : 1));

/** Serializes everything that the response depends on, except the file. */
function hashInput({ form, read }: Upload): string {
  return JSON.stringify([byName(form.fields), byName(read.query)]);
}

async function hashUpload(config: Config, upload: Upload): Promise<string> {
  const fingerprint = createBodyHash();
  const encoder = new UploadEncoder(upload.form, upload.head, config.maxFileSize, fingerprint);
  while ((await encoder.next()) !== null);
  return fingerprint.digest(hashInput(upload));
}

/** Returns everything that a stored response belongs to, besides the upload itself. */
async function readScope(
  config: Config,
  { request, work, head: { sessionId } }: Upload,
  key: string,
): Promise<readonly (string | null)[]> {
  const { identifyCaller } = config;
  const caller =
    identifyCaller &&
    (await callHostFunction(
      async () => {
        const id: unknown = await identifyCaller({ request, sessionId });
        if (typeof id !== 'string' || id === '') throw new TypeError('identifyCaller has to return a text.');
        return id;
      },
      { ...config, signal: work.signal },
    ));
  return [new URL(request.url).pathname, String(config.upstream), sessionId, caller ?? null, key];
}

async function forwardOnce(
  config: Config,
  upload: Upload,
  key: string,
): Promise<[UpstreamResponse, replayed: boolean]> {
  return sendOnce({
    ...config,
    guard: config.once,
    scope: await readScope(config, upload, key),
    signal: upload.work.signal,
    isRevealed: config.revealAccountNumber,
    forward: (forwarding) => forward(config, upload, forwarding),
    finish: (fingerprint) => fingerprint.digest(hashInput(upload)),
    hash: () => hashUpload(config, upload),
    waitUntil: config.waitUntil,
  });
}

/** Bytes of the largest body: a form with a file in Base64. */
function longestBody({ maxFileSize }: Config): number {
  return 4 * Math.ceil(maxFileSize / 3) + formOverhead;
}

async function takeUpload(config: Config, request: Request, body: IncomingBody): Promise<RouteResult> {
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
  if (request.signal.aborted) onAbort();
  request.signal.addEventListener('abort', onAbort);
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
    const all: Upload = { request, read, form, head, body, watch, work };
    const [answer, replayed] =
      read.idempotencyKey === null
        ? [await forward(config, all), false]
        : await forwardOnce(config, all, read.idempotencyKey);
    return { answer, replayed, bytes: body.total };
  } finally {
    watch.stop();
    request.signal.removeEventListener('abort', onAbort);
  }
}

function reportStoreFailure({ onEvent }: UploadHandlerOptions, step: StoreStep): void {
  if (onEvent) tellHost(() => onEvent({ type: 'store-failed', step }));
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
  const config: Config = {
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
      onFailure: (step) => reportStoreFailure(options, step),
    }),
  };
  const { waitUntil } = config;
  return createRoute(
    {
      method: 'POST',
      longestRest: longestBody(config),
      answer: (request, body) => {
        const work = takeUpload(config, request, body);
        if (waitUntil) {
          const settled = work.catch(() => undefined);
          tellHost(() => waitUntil(settled));
        }
        return work;
      },
    },
    config,
  );
}
