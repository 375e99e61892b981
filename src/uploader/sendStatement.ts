import { type UploadError, UploadFailure } from '../errors/UploadError.js';
import type { StatementEvent } from '../session/SessionEvent.js';
import type { AcceptedResult } from '../session/Statement.js';
import type { FileEntry } from './FileEntry.js';
import { loadUploadClient } from './lazy.js';
import type { ResolvedOptions } from './resolveOptions.js';
import { retryDelay } from './retryDelay.js';
import type { UploaderEvent } from './UploaderEvent.js';

/** A random key of 32 hexadecimal digits. Not `randomUUID()`: that one is missing on plain http. */
function createKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The `Idempotency-Key` of a statement (draft-ietf-httpapi-idempotency-key-header): the same for every attempt with the
 * same session, bank and password, also when others were tried in between, so that a server that honours it takes each
 * once.
 */
function idempotencyKey(item: FileEntry, bank: string | null, { sessionId }: ResolvedOptions): string {
  const sent = JSON.stringify([sessionId, bank, item.password]);
  const key = item.keys.get(sent) ?? createKey();
  item.keys.set(sent, key);
  return key;
}

/**
 * Milliseconds: a bar is smooth enough with four steps a second, and each of them costs the page as much as the upload
 * does.
 */
const progressInterval = 250;

interface Sending {
  readonly statementId: string;
  readonly item: FileEntry;
  readonly bank: string | null;
  readonly options: ResolvedOptions;
  readonly signal: AbortSignal;
  readonly onStep: (event: StatementEvent) => void;
  readonly onEvent: (event: UploaderEvent) => void;
}

type Outcome =
  | { readonly ok: true; readonly result: AcceptedResult }
  | { readonly ok: false; readonly error: UploadError };

/** The host's headers, and the key unless the host sends one of its own. */
async function resolveHeaders({ options, item, bank }: Sending): Promise<Readonly<Record<string, string>>> {
  const { headers = {}, idempotencyKey: wanted } = options;
  const own = typeof headers === 'function' ? await headers() : headers;
  const name = 'Idempotency-Key';
  const has = Object.keys(own).some((header) => header.toLowerCase() === name.toLowerCase());
  return !wanted || has ? own : { ...own, [name]: idempotencyKey(item, bank, options) };
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

async function upload(sending: Sending, blob: Blob): Promise<AcceptedResult> {
  const { item, bank, options, signal, onStep } = sending;
  const uploadStatement = await loadUploadClient();
  const headers = await resolveHeaders(sending);
  const onProgress = throttled(onStep);
  return uploadStatement({
    ...options,
    headers,
    file: blob,
    fileName: item.file.name,
    bank,
    password: item.password,
    signal,
    onProgress: (progress) => {
      if (!signal.aborted) onProgress(progress);
    },
  });
}

async function outcome(sending: Sending, blob: Blob): Promise<Outcome> {
  try {
    return { ok: true, result: await upload(sending, blob) };
  } catch (thrown) {
    return { ok: false, error: asError(thrown) };
  }
}

/**
 * One attempt to send one statement, told step by step through `onStep`. Never rejects; silent once `signal` is
 * aborted.
 */
export async function sendStatement(sending: Sending): Promise<void> {
  const { item, options, signal, onStep, onEvent, statementId } = sending;
  const { blob, password } = item;
  if (blob === null) return;
  const startedAt = Date.now();
  onStep({ type: 'started' });
  onEvent({ type: 'upload-started', statementId, attempt: item.failedAttempts + 1, size: blob.size });

  const attempt = await outcome(sending, blob);
  if (signal.aborted) return;
  const accepted = (result: AcceptedResult['kind']): void =>
    onEvent({ type: 'upload-accepted', statementId, result, duration: Date.now() - startedAt });

  if (attempt.ok) {
    item.failedAttempts = 0;
    accepted(attempt.result.kind);
    onStep({ type: 'accepted', result: attempt.result });
    return;
  }
  const { error } = attempt;
  item.failedAttempts += 1;
  const now = Date.now();
  const delay = retryDelay(error, item.failedAttempts, options.maxAttempts, now);
  if (error.code === 'STATEMENT_DUPLICATE') accepted('already-received');
  else {
    const httpStatus = 'httpStatus' in error ? error.httpStatus : null;
    onEvent({ type: 'upload-failed', statementId, code: error.code, httpStatus, willRetry: delay !== null });
  }
  if (delay === null) {
    item.failedAttempts = 0;
    onStep({ type: 'attempt-failed', error, passwordSent: password !== null });
  } else {
    onStep({ type: 'retry-scheduled', retryAt: now + delay, error });
  }
}
