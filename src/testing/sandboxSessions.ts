import type { SandboxSession } from './SandboxSession.js';

/**
 * The sessions of a sandbox that is given none. All ask for November 2023 to April 2024: the sample statements under
 * `demo/statements` fit.
 */
export const sandboxSessions: Readonly<
  Record<'sandbox-session' | 'sandbox-expired' | 'sandbox-deleted', SandboxSession>
> = {
  'sandbox-session': { from: '2023-11', to: '2024-04' },
  'sandbox-expired': { from: '2023-11', to: '2024-04', state: 'expired' },
  'sandbox-deleted': { from: '2023-11', to: '2024-04', state: 'deleted' },
};
