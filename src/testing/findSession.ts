import type { ErrorCode } from './errorCodes.js';
import type { SandboxOptions } from './SandboxOptions.js';
import type { SandboxSession } from './SandboxSession.js';
import { sandboxSessions } from './sandboxSessions.js';

/** The session of an id, with what follows a dot or names a scenario taken off; or the code that answers for it. */
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
