import { createRoute, type RouteResult } from './route/createRoute.js';
import { callHostFunction, resolveSecret } from './route/hostCalls.js';
import type { SessionStatusHandlerOptions } from './route/options.js';
import { clientGone, invalidField, RouteError } from './route/RouteError.js';
import { isSessionId } from './upload/UploadFormReader.js';
import { callUpstream } from './upstream/callUpstream.js';
import { readResponse } from './upstream/readResponse.js';
import { defaultSessionData, sessionDataUrl } from './upstream/sessionDataUrl.js';

async function readStatus(options: SessionStatusHandlerOptions, request: Request): Promise<RouteResult> {
  const [sessionId, second] = new URL(request.url).searchParams.getAll('session_id');
  if (sessionId === undefined || second !== undefined || !isSessionId(sessionId))
    throw invalidField('session_id has to stand in the query, once.');
  const allowed = await callHostFunction(() => options.authorize({ request, sessionId }));
  if (!allowed)
    throw new RouteError(403, 'not-authorized', 'This session is not yours.', { reason: 'not-allowed' });

  const caller = { request, sessionId };
  const secrets = await Promise.all([
    resolveSecret(options.apiKey, caller),
    resolveSecret(options.serverHash, caller),
  ]);
  const work = new AbortController();
  const timer = setTimeout(
    () =>
      work.abort(
        new RouteError(504, 'server-unavailable', 'The service does not answer.', {
          reason: 'upstream-timeout',
        }),
      ),
    options.timeout ?? 60_000,
  );
  const onAbort = (): void => work.abort(clientGone());
  if (request.signal.aborted) onAbort();
  request.signal.addEventListener('abort', onAbort);
  try {
    const answer = await callUpstream(
      {
        fetch: options.fetch ?? fetch,
        url: sessionDataUrl(options.upstream ?? defaultSessionData, sessionId, 'session_upload_status'),
        method: 'GET',
        headers: { 'x-api-key': secrets[0], 'server-hash': secrets[1] },
        body: null,
        signal: work.signal,
      },
      (response) => {
        const cleaning = { revealAccountNumber: options.revealAccountNumber ?? false, password: null };
        return readResponse(response, cleaning, secrets);
      },
    );
    return { answer, replayed: false, bytes: 0 };
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', onAbort);
  }
}

/**
 * Creates the route behind the widget's `fetchStatus`: `GET …?session_id=…` responds with the API's status of a
 * session, redacted like an upload response. The handler never rejects.
 *
 * @throws TypeError for invalid options
 */
export function createSessionStatusHandler(
  options: SessionStatusHandlerOptions,
): (request: Request) => Promise<Response> {
  if (options.upstream !== undefined) void new URL(options.upstream);
  return createRoute('GET', options, (request) => readStatus(options, request));
}
