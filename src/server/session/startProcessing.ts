import { isSameSession } from '../../bankconnect/isSameSession.js';
import { isSessionId } from '../upload/UploadFormReader.js';
import { defaultSessionData, sessionDataUrl } from '../upstream/sessionDataUrl.js';
import {
  callSessionApi,
  checkCallOptions,
  checkSecret,
  checkUpstream,
  type SessionCallOptions,
  type SessionSecret,
  unreadable,
} from './callSessionApi.js';
import { SessionFailure } from './SessionError.js';

/** Options of {@link startProcessing}. */
export interface StartProcessingOptions extends SessionCallOptions {
  readonly sessionId: string;
  /** The second secret that this call requires. Sent upstream as `server-hash`. */
  readonly serverHash: SessionSecret;
  /** Base URL: `<upstream>/<session id>/initiate_processing/` is called. Default: the vendor's. */
  readonly upstream?: string | URL | undefined;
}

/** What {@link startProcessing} has reached. */
export interface StartedProcessing {
  /** True if an earlier call had ended the uploading. */
  readonly wasStarted: boolean;
  /** The API's answer, with all of its fields; empty if `wasStarted`. */
  readonly answer: Readonly<Record<string, unknown>>;
}

/**
 * Ends the uploading of a session, when the borrower sends the application: the API processes its statements, and takes
 * no others from now on. ⚠️ It does not check what was uploaded; that is for your server to decide before.
 *
 * Not repeated by itself. Calling it again is safe: if an earlier call has arrived (`DUPLICATE_PROCESSING_REQUEST`),
 * the aim is reached, and the result says `wasStarted`.
 *
 * @throws (rejects with) a TypeError for an invalid option, and a {@link SessionFailure} for everything else
 * @example
 * ```ts
 * await startProcessing({ apiKey, serverHash, sessionId: application.sessionId });
 * ```
 */
export async function startProcessing(options: StartProcessingOptions): Promise<StartedProcessing> {
  checkCallOptions(options);
  checkSecret('serverHash', options.serverHash);
  const { sessionId, upstream = defaultSessionData } = options;
  if (typeof sessionId !== 'string' || !isSessionId(sessionId))
    throw new TypeError('sessionId: has to be the id of a session');
  const url = sessionDataUrl(checkUpstream(upstream), sessionId, 'initiate_processing');
  try {
    const { httpStatus, json } = await callSessionApi(options, {
      url,
      secrets: { 'x-api-key': options.apiKey, 'server-hash': options.serverHash },
    });
    const named = json['session_id'];
    if (typeof named === 'string' && named !== '' && !isSameSession(named, sessionId))
      throw new SessionFailure(unreadable(httpStatus));
    return { wasStarted: false, answer: json };
  } catch (thrown) {
    const error = thrown instanceof SessionFailure ? thrown.error : null;
    if (error?.stage !== 'api' || error.code !== 'DUPLICATE_PROCESSING_REQUEST') throw thrown;
    return { wasStarted: true, answer: {} };
  }
}
