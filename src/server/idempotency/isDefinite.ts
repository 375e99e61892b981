import type { UpstreamResponse } from '../upstream/readResponse.js';

/**
 * Codes that tell of the session, the API key or the plan: the same upload may get another answer once these have
 * changed.
 */
const passingCodes: ReadonlySet<unknown> = new Set([
  'SESSION_NOT_FOUND',
  'SESSION_EXPIRED',
  'SESSION_DELETED',
  'INVALID_API_KEY',
  'TRIAL_PERIOD_EXPIRED',
]);
/** The older flow's `status` for a trial that is over. */
const trialOver = 2;

function readCodes(text: string): readonly unknown[] {
  const { error, status }: { error?: unknown; status?: unknown } = Object(JSON.parse(text));
  const { code }: { code?: unknown } = Object(error);
  const named = typeof error === 'string' ? error : code;
  return [typeof named === 'string' ? named.trim().toUpperCase() : null, Number(status)];
}

/**
 * Returns whether the same upload would get the same response again, which is why it is stored: a success, or a refusal
 * of the upload itself (400, 422). Every other response is not stored: repeating a request that was refused stores
 * nothing twice, and what looks final may be a deployment, a proxy or a limit.
 */
export function isDefinite({ status, text }: UpstreamResponse): boolean {
  if (!(status >= 200 && status < 300) && status !== 400 && status !== 422) return false;
  const [code, legacyStatus] = readCodes(text);
  return !passingCodes.has(code) && legacyStatus !== trialOver;
}
