import { uploadStatement } from '../../bankconnect/uploadStatement.js';
import { isDefiniteRefusal, mayHaveReachedServer } from '../../errors/mayHaveReachedServer.js';
import { isUploadFailure, type UploadError, UploadFailure } from '../../errors/UploadError.js';
import type { AcceptedResult } from '../../session/Statement.js';
import { xhrTransport } from '../../transport/xhrTransport.js';
import type { FileEntry } from '../file/FileEntry.js';
import type { ResolvedOptions } from '../resolveOptions.js';
import { withDeadline } from '../withDeadline.js';
import { type AttemptKey, createAttemptKey, type AttemptKeys } from './idempotencyKeys.js';

/** What one attempt sends. */
export interface AttemptParts {
  readonly blob: Blob;
  readonly entry: FileEntry;
  readonly bank: string | null;
  /** The widget repeats an attempt by itself. */
  readonly isRetry: boolean;
  readonly options: ResolvedOptions;
  readonly keys: AttemptKeys;
  /**
   * Returns false once the session has ended, or another bank is required. Called just before the request: the host's
   * `headers` function takes its time.
   */
  readonly isDue: () => boolean;
  readonly onProgress: (progress: { readonly sent: number; readonly total: number }) => void;
}

/** How an attempt ended; `null`: before its request, because it was no longer due. */
export type AttemptResult =
  | { readonly ok: true; readonly result: AcceptedResult }
  | {
      readonly ok: false;
      readonly error: UploadError;
      /** The request carried an `Idempotency-Key`, so repeating it stores nothing twice. */
      readonly keySent: boolean;
    }
  | null;

/** Milliseconds for the host's `headers` function to answer. */
const headersDeadline = 30_000;
/** Milliseconds that a transport may take beyond its own timeouts. */
const grace = 15_000;
/** Milliseconds between two progress reports: four a second are smooth, and each costs the page a render. */
const progressInterval = 250;

/** The host's headers. `headers()` often asks a server for a token, so its failure is as transient as the network's. */
async function resolveHeaders(
  { headers = {} }: ResolvedOptions,
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  if (typeof headers !== 'function') return headers;
  try {
    const own: unknown = await withDeadline(Promise.resolve().then(headers), headersDeadline, signal);
    if (typeof own !== 'object' || own === null) throw new TypeError('headers() returned no object.');
    return Object.fromEntries(Object.entries(own));
  } catch (cause) {
    throw new UploadFailure({ stage: 'host', code: 'headers-failed', cause });
  }
}

/** Sends the request. A transport that does not keep its own timeouts is given up. */
async function send(
  { options, blob, entry, bank, onProgress }: AttemptParts,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<AcceptedResult> {
  const { stallTimeout, answerTimeout, transport = xhrTransport } = options;
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  signal.addEventListener('abort', abort);
  const limit = stallTimeout + answerTimeout + grace;
  // Either timeout may be off, and then so is this one.
  const isLimited = stallTimeout > 0 && answerTimeout > 0 && limit < 2 ** 31;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let bodySent = false;
  let reportedAt = Number.NEGATIVE_INFINITY;
  try {
    return await new Promise<AcceptedResult>((resolve, reject) => {
      const awaitProgress = (): void => {
        clearTimeout(timer);
        if (!isLimited) return;
        timer = setTimeout(() => {
          const code = bodySent ? 'answer-timeout' : 'connection-stalled';
          reject(new UploadFailure({ stage: 'network', code, bodySent }));
        }, limit);
      };
      awaitProgress();
      uploadStatement({
        ...options,
        transport,
        headers,
        file: blob,
        fileName: entry.file.name,
        bank,
        password: entry.password,
        signal: controller.signal,
        onProgress: ({ sent, total }) => {
          if (controller.signal.aborted || !(sent >= 0 && total >= 0)) return;
          bodySent = total > 0 && sent >= total;
          const now = performance.now();
          // The last report always gets through: it says that the body has been sent.
          if (!bodySent && now - reportedAt < progressInterval) return;
          reportedAt = now;
          awaitProgress();
          onProgress({ sent, total });
        },
      }).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    controller.abort();
  }
}

/** Returns true if the server has answered this attempt. 409 is about another one with the same key. */
function isAnswer(error: UploadError): boolean {
  if (error.stage !== 'api' && error.stage !== 'http') return false;
  return error.httpStatus === 409 || !mayHaveReachedServer(error);
}

/**
 * Sends one statement once: asks the host for headers, adds the key, and sends the request. Each wait has a deadline.
 * Never rejects. After `signal` aborts, the result means nothing.
 */
export async function runAttempt(parts: AttemptParts, signal: AbortSignal): Promise<AttemptResult> {
  const { options, entry, bank, isRetry, keys } = parts;
  let key: AttemptKey | null = null;
  let keySent = false;
  try {
    const own = await resolveHeaders(options, signal);
    const hasKey = Object.keys(own).some((name) => name.toLowerCase() === 'idempotency-key');
    if (options.idempotencyKey && !hasKey) {
      key = await createAttemptKey(entry, bank, isRetry, keys, options);
    }
    keySent = hasKey || key !== null;
    if (signal.aborted || !parts.isDue()) return null;
    const headers = key === null ? own : { ...own, 'Idempotency-Key': key.value };
    const result = await send(parts, headers, signal);
    // Nobody hears a response that comes too late, and the next attempt may be using the same key.
    if (!signal.aborted) key?.answered('accepted');
    return { ok: true, result };
  } catch (thrown) {
    const error: UploadError = isUploadFailure(thrown)
      ? thrown.error
      : { stage: 'host', code: 'host-failed', cause: thrown };
    if (isAnswer(error) && !signal.aborted) key?.answered(isDefiniteRefusal(error) ? 'refused' : 'for-now');
    return { ok: false, error, keySent };
  }
}
