import { createBodyHash } from '../idempotency/bodyHash.js';
import type { IdempotencyGuard } from '../idempotency/idempotentUploads.js';
import type { RouteCall, RouteResult } from '../route/createRoute.js';
import { callHostFunction, resolveSecret, tellHost } from '../route/hostCalls.js';
import type { UploadHandlerOptions } from '../route/options.js';
import type { StallTimer } from '../route/stallTimer.js';
import { toLoggable } from '../route/toLoggable.js';
import { callUpstream } from '../upstream/callUpstream.js';
import { readResponse, type UpstreamResponse } from '../upstream/readResponse.js';
import type { AttemptCounter } from './attemptCounter.js';
import { bufferSmallBody } from './prefetchBody.js';
import { type GuardedForwarding, sendOnce } from './sendOnce.js';
import { UploadEncoder } from './UploadEncoder.js';
import type { UploadFormReader, UploadHead } from './UploadFormReader.js';
import type { UploadRequestHead } from './uploadRequest.js';

/** The options of an upload route, with their defaults. */
export interface UploadConfig extends UploadHandlerOptions {
  readonly maxFileSize: number;
  readonly stallTimeout: number;
  readonly timeout: number;
  readonly lateTimeout: number;
  readonly revealAccountNumber: boolean;
  readonly upstream: string | URL;
  readonly once: IdempotencyGuard;
  readonly attempts: AttemptCounter;
  /** What to call when the server is about to stop: one for each upload in progress. */
  readonly shutdownListeners: Set<() => void>;
}

/** An upload whose caller is allowed, and whose form has been read as far as the file. */
export interface Upload extends RouteCall {
  readonly read: UploadRequestHead;
  readonly form: UploadFormReader;
  readonly head: UploadHead;
  readonly watch: StallTimer;
  readonly work: AbortController;
}

function upstreamUrl(upstream: string | URL, query: ReadonlyMap<string, string>): string {
  const url = new URL(upstream);
  for (const [name, value] of query) url.searchParams.set(name, value);
  return url.href;
}

async function send(
  config: UploadConfig,
  upload: Upload,
  { signal, fingerprint, beforeEnd }: Partial<GuardedForwarding> = {},
): Promise<UpstreamResponse> {
  const { request, form, head, watch, work, read, trace } = upload;
  const caller = { request, sessionId: head.sessionId };
  const apiKey = await resolveSecret('apiKey', config.apiKey, caller, { ...config, signal: work.signal });
  const encoder = new UploadEncoder(form, head, config.maxFileSize, fingerprint ?? null, async () => {
    await beforeEnd?.();
    // The request may have been ended while the store was asked. From here on, it is not.
    work.signal.throwIfAborted();
    trace.noteSent();
  });
  const body = await bufferSmallBody(
    encoder,
    (isWanted) => watch.waitFor(isWanted ? 'nobody' : 'upstream'),
    (thrown) => work.abort(thrown),
  );
  watch.waitFor('upstream');
  const headers = {
    'x-api-key': apiKey,
    'x-request-id': trace.requestId,
    'content-type': `multipart/form-data; boundary=${encoder.boundary}`,
  };
  const url = upstreamUrl(config.upstream, read.query);
  return callUpstream(
    {
      fetch: config.fetch ?? fetch,
      url,
      method: 'POST',
      headers,
      body,
      signal: signal ?? work.signal,
      trace,
    },
    (response) => {
      const password = form.fields.get('pdf_password') ?? null;
      const cleaning = { revealAccountNumber: config.revealAccountNumber, password };
      return readResponse(response, cleaning, [apiKey]);
    },
  );
}

const byName = (entries: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
  [...entries].toSorted(([one], [other]) => (one < other ? -1 : 1));

/** Serializes everything that the response depends on, except the file. */
function hashInput({ form, read }: Upload): string {
  return JSON.stringify([byName(form.fields), byName(read.query)]);
}

async function hashUpload(config: UploadConfig, upload: Upload): Promise<string> {
  const fingerprint = createBodyHash();
  const encoder = new UploadEncoder(upload.form, upload.head, config.maxFileSize, fingerprint);
  while ((await encoder.next()) !== null);
  return fingerprint.digest(hashInput(upload));
}

/** Returns everything that a stored response belongs to, besides the upload itself. */
async function readScope(
  config: UploadConfig,
  { request, work, head: { sessionId } }: Upload,
  key: string,
): Promise<readonly (string | null)[]> {
  const { identifyCaller } = config;
  const caller =
    identifyCaller &&
    (await callHostFunction(
      'identifyCaller',
      async () => {
        const id: unknown = await identifyCaller({ request, sessionId });
        if (typeof id !== 'string' || id === '') throw new TypeError('identifyCaller has to return a text.');
        return id;
      },
      { ...config, signal: work.signal },
    ));
  return [new URL(request.url).pathname, String(config.upstream), sessionId, caller ?? null, key];
}

/** Passes work that goes on after the response to the host's `waitUntil`. */
export function outlive({ waitUntil }: UploadConfig, call: RouteCall, work: Promise<unknown>): void {
  if (waitUntil)
    tellHost(
      () => waitUntil(work),
      (cause) => call.reportError('waitUntil', cause),
    );
}

async function sendKeyed(config: UploadConfig, upload: Upload, key: string): Promise<RouteResult> {
  const { trace, reportError } = upload;
  const { onEvent } = config;
  const scope = await readScope(config, upload, key);
  trace.noteAttempt(config.attempts.count(JSON.stringify(scope.slice(2))));
  const [answer, replayed] = await sendOnce({
    ...config,
    guard: config.once,
    scope,
    signal: upload.work.signal,
    isRevealed: config.revealAccountNumber,
    forward: (forwarding) => send(config, upload, forwarding),
    finish: (fingerprint) => fingerprint.digest(hashInput(upload)),
    hash: () => hashUpload(config, upload),
    outlive: (work) => outlive(config, upload, work),
    onStoreFailure: (step, cause) => {
      if (step === 'seal') reportError('cipher', cause);
      else reportError('store', toLoggable(cause));
      if (onEvent) tellHost(() => onEvent({ type: 'store-failed', step, requestId: trace.requestId }));
    },
  });
  return { answer, replayed };
}

/**
 * Forwards an upload to the API: once for each `Idempotency-Key`, and always for a request without one.
 *
 * @throws RouteError
 */
export async function forwardUpload(config: UploadConfig, upload: Upload): Promise<RouteResult> {
  const { idempotencyKey } = upload.read;
  return idempotencyKey === null
    ? { answer: await send(config, upload), replayed: false }
    : sendKeyed(config, upload, idempotencyKey);
}
