import { uploadStatement } from '../bankconnect/uploadStatement.js';
import type { UploadError } from '../errors/UploadError.js';
import { UploadFailure } from '../errors/UploadFailure.js';
import type { StatementEvent } from '../session/SessionEvent.js';
import type { Held } from './Held.js';
import type { ResolvedOptions } from './resolveOptions.js';
import { retryDelay } from './retryDelay.js';
import type { UploaderEvent } from './UploaderEvent.js';

/** Ten updates a second are smooth enough; a fast line would otherwise have React draw hundreds. */
const progressInterval = 100;
/** Milliseconds for the server to read a long statement, generously. */
const answerTimeout = 180_000;

interface Sending {
  readonly statementId: string;
  readonly item: Held;
  readonly bank: string | null;
  readonly options: ResolvedOptions;
  readonly signal: AbortSignal;
  readonly onStep: (event: StatementEvent) => void;
  readonly onEvent: (event: UploaderEvent) => void;
}

async function resolveHeaders({ headers }: ResolvedOptions): Promise<Readonly<Record<string, string>>> {
  return typeof headers === 'function' ? await headers() : (headers ?? {});
}

function asError(thrown: unknown): UploadError {
  return thrown instanceof UploadFailure
    ? thrown.error
    : { stage: 'host', code: 'host-failed', cause: thrown };
}

/** Passes progress on at most once every {@link progressInterval}, but always the last of it. */
function throttled(onStep: Sending['onStep']): (progress: { sent: number; total: number }) => void {
  let last = 0;
  return ({ sent, total }) => {
    const now = Date.now();
    if (sent < total && now - last < progressInterval) return;
    last = now;
    onStep({ type: 'progressed', sent, total });
  };
}

/** One attempt to send one statement, told step by step through `onStep`. Never rejects; silent once `signal` is aborted. */
export async function sendStatement(sending: Sending): Promise<void> {
  const { item, bank, options, signal, onStep, onEvent, statementId } = sending;
  const { blob, password } = item;
  if (blob === null) return;
  const startedAt = Date.now();
  onStep({ type: 'started' });
  onEvent({ type: 'upload-started', statementId, attempt: item.failedAttempts + 1, size: blob.size });

  const accepted = (result: 'full' | 'details-follow' | 'already-received'): void =>
    onEvent({ type: 'upload-accepted', statementId, result, duration: Date.now() - startedAt });

  try {
    const headers = await resolveHeaders(options);
    if (signal.aborted) return;
    const onProgress = throttled(onStep);
    const result = await uploadStatement({
      endpoint: options.endpoint,
      includeProgress: options.includeProgress,
      headers,
      credentials: options.credentials,
      file: blob,
      fileName: item.file.name,
      sessionId: options.sessionId,
      bank,
      password,
      uploadType: options.uploadType,
      transport: options.transport,
      stallTimeout: options.stallTimeout,
      answerTimeout,
      signal,
      onProgress: (progress) => {
        if (!signal.aborted) onProgress(progress);
      },
    });
    if (signal.aborted) return;
    item.failedAttempts = 0;
    accepted(result.kind);
    onStep({ type: 'accepted', result });
  } catch (thrown) {
    if (signal.aborted) return;
    const error = asError(thrown);
    item.failedAttempts += 1;
    const delay = retryDelay(error, item.failedAttempts, options.maxAttempts, Date.now());
    if (error.code === 'STATEMENT_DUPLICATE') accepted('already-received');
    else {
      const httpStatus = 'httpStatus' in error ? error.httpStatus : null;
      onEvent({
        type: 'upload-failed',
        statementId,
        code: error.code,
        httpStatus,
        willRetry: delay !== null,
      });
    }
    if (delay === null) {
      item.failedAttempts = 0;
      onStep({ type: 'attempt-failed', error, passwordSent: password !== null });
    } else {
      onStep({ type: 'retry-scheduled', retryAt: Date.now() + delay, error });
    }
  }
}
