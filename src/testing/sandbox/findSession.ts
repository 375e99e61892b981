import type { ErrorCode } from './refusals.js';
import type { SandboxSession, SandboxOptions } from './SandboxOptions.js';

/**
 * The default sessions of a sandbox. All ask for November 2023 to April 2024, to match the sample statements under
 * `demo/statements`.
 */
export const sandboxSessions: Readonly<
  Record<'sandbox-session' | 'sandbox-expired' | 'sandbox-deleted', SandboxSession>
> = {
  'sandbox-session': { from: '2023-11', to: '2024-04' },
  'sandbox-expired': { from: '2023-11', to: '2024-04', state: 'expired' },
  'sandbox-deleted': { from: '2023-11', to: '2024-04', state: 'deleted' },
};

/**
 * Returns the session of an id, ignoring a dot with a suffix or the name of a scenario; or the error code for the id.
 */
export function findSession(id: string, options: SandboxOptions): SandboxSession | ErrorCode {
  const sessions: Readonly<Record<string, SandboxSession>> = options.sessions ?? sandboxSessions;
  const key = [id, id.replace(/--[a-z\d-]+$/, ''), id.replace(/\..*$/, '')].find((candidate) =>
    Object.hasOwn(sessions, candidate),
  );
  const session = key === undefined ? undefined : sessions[key];
  if (!session) return 'SESSION_NOT_FOUND';
  if (session.state === 'deleted') return 'SESSION_DELETED';
  if (session.state === 'expired')
    return options.version === '2024' ? 'SESSION_NOT_FOUND' : 'SESSION_EXPIRED';
  return session;
}
