import type { UploadHandlerOptions } from 'statement-uploader/server';

/**
 * Whose session it is. In your server: what you wrote down when you created the session, looked up by the login's
 * cookie.
 */
const sessionsByLogin: ReadonlyMap<string, readonly string[]> = new Map([['asha', ['sandbox-session']]]);

/** What every recipe passes to the route. */
export const routeOptions: UploadHandlerOptions = {
  apiKey: () => process.env['BANKCONNECT_KEY'] ?? '',
  upstream: process.env['BANKCONNECT_URL'],
  authorize: ({ request, sessionId }) => {
    const [, login = ''] = /(?:^|; )login=([^;]*)/.exec(request.headers.get('cookie') ?? '') ?? [];
    return sessionsByLogin.get(login)?.includes(sessionId) ?? false;
  },
};
