import type { UploadHandlerOptions } from 'statement-uploader/server';

/**
 * Which sessions belong to which login. On your server, this is stored when you create the session, and looked up by
 * the login's cookie.
 */
const sessionsByLogin: ReadonlyMap<string, readonly string[]> = new Map([['asha', ['sandbox-session']]]);

/** The options that every recipe passes to the handler. */
export const routeOptions: UploadHandlerOptions = {
  apiKey: () => process.env['BANKCONNECT_KEY'] ?? '',
  upstream: process.env['BANKCONNECT_URL'],
  authorize: ({ request, sessionId }) => {
    const [, login = ''] = /(?:^|; )login=([^;]*)/.exec(request.headers.get('cookie') ?? '') ?? [];
    return sessionsByLogin.get(login)?.includes(sessionId) ?? false;
  },
};
