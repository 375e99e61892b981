import { createRoute, type RouteCall, type RouteResult } from './route/createRoute.js';
import { checkStatusOptions } from './route/checkOptions.js';
import { checkCaller, resolveSecret } from './route/hostCalls.js';
import { readSession } from './route/limit.js';
import type { SessionStatusHandlerOptions } from './route/options.js';
import { invalidField, requestGone, RouteError } from './route/RouteError.js';
import { callUpstream } from './upstream/callUpstream.js';
import { readResponse } from './upstream/readResponse.js';
import { defaultSessionData, sessionDataUrl } from './upstream/sessionDataUrl.js';

function upstreamSilent(): RouteError {
  return new RouteError(504, 'server-unavailable', 'The service does not answer.', {
    reason: 'upstream-timeout',
  });
}

async function readStatus(
  options: SessionStatusHandlerOptions,
  { request, trace }: RouteCall,
): Promise<RouteResult> {
  const sessionId = readSession(request);
  if (sessionId === null) throw invalidField('session_id has to stand in the query, once.');
  const work = new AbortController();
  const limits = { hostTimeout: options.hostTimeout, signal: work.signal };
  const onAbort = (): void => work.abort(requestGone(request.signal.reason));
  if (request.signal.aborted) onAbort();
  request.signal.addEventListener('abort', onAbort);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await checkCaller(options.authorize, { request, sessionId }, limits);
    const { apiKey, serverHash } = options;
    const caller = { request, sessionId };
    const secrets = await Promise.all([
      resolveSecret('apiKey', apiKey, caller, limits),
      resolveSecret('serverHash', serverHash, caller, limits),
    ]);
    trace.noteSent();
    timer = setTimeout(() => work.abort(upstreamSilent()), options.timeout ?? 60_000);
    const answer = await callUpstream(
      {
        fetch: options.fetch ?? fetch,
        url: sessionDataUrl(options.upstream ?? defaultSessionData, sessionId, 'session_upload_status'),
        method: 'GET',
        headers: {
          'x-api-key': secrets[0],
          'server-hash': secrets[1],
          'x-request-id': trace.requestId,
        },
        body: null,
        signal: work.signal,
        trace,
      },
      (response) => {
        const cleaning = { revealAccountNumber: options.revealAccountNumber ?? false, password: null };
        return readResponse(response, cleaning, secrets);
      },
    );
    return { answer, replayed: false };
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', onAbort);
  }
}

/**
 * Creates the route behind the widget's `fetchStatus`: `GET …?session_id=…` responds with the API's status of a
 * session, redacted like an upload response. The handler never rejects.
 *
 * @throws TypeError for an invalid option, by its name
 */
export function createSessionStatusHandler(
  options: SessionStatusHandlerOptions,
): (request: Request) => Promise<Response> {
  checkStatusOptions(options);
  const config = { ...options };
  return createRoute({ method: 'GET', longestRest: 0, answer: (call) => readStatus(config, call) }, config);
}
