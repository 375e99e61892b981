import type { UploadHandlerOptions } from 'statement-uploader/server';

/**
 * Which sessions belong to which login. On your server, this is stored when you create the session, and looked up by
 * the login's cookie.
 */
const sessionsByLogin: ReadonlyMap<string, readonly string[]> = new Map([['asha', ['sandbox-session']]]);

/** The login of a request, by its cookie; `''` without one. */
export function readLogin(request: Request): string {
  return /(?:^|; )login=([^;]*)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? '';
}

/** The options that every recipe passes to the handler. */
export const routeOptions: UploadHandlerOptions = {
  apiKey: () => process.env['BANKCONNECT_KEY'] ?? '',
  upstream: process.env['BANKCONNECT_URL'],
  authorize: ({ request, sessionId }) =>
    sessionsByLogin.get(readLogin(request))?.includes(sessionId) ?? false,
};
