import { createSessionStatusHandler, createUploadHandler } from 'statement-uploader/server';

/** Provided by your server: a secret store, and the sessions of the logged-in user. */
declare const vault: { read: (name: string) => Promise<string> };
declare function sessionsOf(request: Request): Promise<readonly string[]>;

const apiKey = () => vault.read('bankconnect');

const authorize = async ({ request, sessionId }: { request: Request; sessionId: string }) =>
  (await sessionsOf(request)).includes(sessionId);

/** `POST /api/statements`, the widget's `endpoint`. */
export const uploadHandler = createUploadHandler({ apiKey, authorize });

/** `GET /api/statements?session_id=…`, for its `fetchStatus`. */
export const statusHandler = createSessionStatusHandler({
  apiKey,
  serverHash: () => vault.read('bankconnect-hash'),
  authorize,
});
