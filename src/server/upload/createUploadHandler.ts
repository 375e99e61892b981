import { createBodyHash, type BodyHash } from '../idempotency/bodyHash.js';
import { createIdempotencyGuard, type IdempotencyGuard } from '../idempotency/idempotentUploads.js';
import { createMemoryStore } from '../idempotency/memoryStore.js';
import { MultipartReader } from '../multipart/MultipartReader.js';
import { createRoute, type RouteResult } from '../route/createRoute.js';
import { callHostFunction, resolveSecret } from '../route/hostCalls.js';
import type { UploadHandlerOptions } from '../route/options.js';
import { createRequestBody, type RequestBody } from '../route/requestBody.js';
import { clientGone, RouteError } from '../route/RouteError.js';
import { createStallTimer, type StallTimer } from '../route/stallTimer.js';
import { callUpstream } from '../upstream/callUpstream.js';
import { type UpstreamResponse, readResponse } from '../upstream/readResponse.js';
import { bufferSmallBody } from './prefetchBody.js';
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
  readonly upstream: string | URL;
  readonly once: IdempotencyGuard;
}

/** One request in progress. */
interface Upload {
  readonly request: Request;
  readonly read: UploadRequestHead;
  readonly form: UploadFormReader;
  readonly head: UploadHead;
  readonly body: RequestBody;
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
  fingerprint: BodyHash | null,
): Promise<UpstreamResponse> {
  const { request, form, head, watch, work, read } = upload;
  const apiKey = await resolveSecret(config.apiKey, { request, sessionId: head.sessionId });
  const encoder = new UploadEncoder(form, head, config.maxFileSize, fingerprint);
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
    { fetch: config.fetch ?? fetch, url, method: 'POST', headers, body, signal: work.signal },
    (response) => {
      const password = form.fields.get('pdf_password') ?? null;
      const cleaning = { revealAccountNumber: config.revealAccountNumber ?? false, password };
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

/**
 * Returns whether the same upload would get the same response again: not if the cause was the server, its limits, its
 * key, or another request at the same time.
 */
function isFinal({ status }: UpstreamResponse): boolean {
  return status < 500 && ![401, 402, 403, 408, 409, 413, 425, 429].includes(status);
}

async function hashUpload(config: Config, upload: Upload): Promise<string> {
  const fingerprint = createBodyHash();
  const encoder = new UploadEncoder(upload.form, upload.head, config.maxFileSize, fingerprint);
  while ((await encoder.next()) !== null);
  return fingerprint.digest(hashInput(upload));
}

async function forwardOnce(
  config: Config,
  upload: Upload,
  key: string,
): Promise<[UpstreamResponse, replayed: boolean]> {
  const { head, work } = upload;
  const claim = await config.once.claim(head.sessionId, key, config.timeout, work.signal);
  if (!claim.isMine) {
    const { fingerprint, ...answer } = claim.answer;
    if ((await hashUpload(config, upload)) === fingerprint) return [answer, true];
    throw new RouteError(422, 'not-accepted', 'This Idempotency-Key was used for another upload.');
  }
  let answer: UpstreamResponse;
  try {
    const fingerprint = createBodyHash();
    answer = await forward(config, upload, fingerprint);
    // A response that arrived before the whole body was read cannot be tied to that body.
    if (isFinal(answer) && upload.body.isOver()) {
      await claim.store({ ...answer, fingerprint: await fingerprint.digest(hashInput(upload)) });
      return [answer, false];
    }
  } catch (thrown) {
    await claim.release();
    throw thrown;
  }
  await claim.release();
  return [answer, false];
}

async function takeUpload(config: Config, request: Request): Promise<RouteResult> {
  const limit = 4 * Math.ceil(config.maxFileSize / 3) + formOverhead;
  const work = new AbortController();
  const watch = createStallTimer({ ...config, onStall: (side) => work.abort(stalled(side)) });
  const body = createRequestBody(request.body, limit, watch, work.signal);
  let outlives = false;
  const onAbort = (): void => {
    // The whole statement has arrived, and its sender may come back for the response, which is stored under its key.
    if (!outlives || !body.isOver()) work.abort(clientGone());
  };
  if (request.signal.aborted) onAbort();
  request.signal.addEventListener('abort', onAbort);
  try {
    checkLength(request.headers, limit);
    const read = readUploadRequest(request);
    outlives = read.idempotencyKey !== null;
    const form = new UploadFormReader(new MultipartReader(body, read.boundary));
    const head = await form.readHead();
    if (head.uploadType === 'PDF') checkLength(request.headers, config.maxFileSize + formOverhead);
    const allowed = await callHostFunction(() => config.authorize({ request, sessionId: head.sessionId }));
    if (!allowed)
      throw new RouteError(403, 'not-authorized', 'This session is not yours.', { reason: 'not-allowed' });
    const all: Upload = { request, read, form, head, body, watch, work };
    const [answer, replayed] =
      read.idempotencyKey === null
        ? [await forward(config, all, null), false]
        : await forwardOnce(config, all, read.idempotencyKey);
    return { answer, replayed, bytes: body.total() };
  } finally {
    watch.stop();
    request.signal.removeEventListener('abort', onAbort);
    const drained = body.drain();
    config.waitUntil?.(drained);
  }
}

/**
 * Creates the route that holds the API key: validates the widget's upload, authorizes the caller, and streams the
 * upload to the API. Runs on every server with the Web's `Request` and `Response`: Node 20 and newer, Deno, Bun, edge
 * runtimes.
 *
 * The handler never rejects: errors become responses in the shape of the API's own errors.
 *
 * @throws TypeError for invalid options
 * @example
 * ```ts
 * export const POST = createUploadHandler({
 *   apiKey: process.env.BANKCONNECT_KEY,
 *   authorize: async ({ request, sessionId }) => (await readLogin(request)).sessions.includes(sessionId),
 * });
 * ```
 */
export function createUploadHandler(options: UploadHandlerOptions): (request: Request) => Promise<Response> {
  const config: Config = {
    ...options,
    upstream: new URL(options.upstream ?? defaultUpstream),
    maxFileSize: options.maxFileSize ?? 25 * 1024 * 1024,
    stallTimeout: options.stallTimeout ?? 30_000,
    timeout: options.timeout ?? 60_000,
    once: createIdempotencyGuard(options.store ?? createMemoryStore(), options.idempotencyTtl ?? 3_600_000),
  };
  return createRoute('POST', options, (request) => {
    const work = takeUpload(config, request);
    config.waitUntil?.(work.catch(() => undefined));
    return work;
  });
}
