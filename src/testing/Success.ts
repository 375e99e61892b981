import type { JudgedStatement } from './judgeStatement.js';
import type { SandboxSession } from './SandboxSession.js';
import type { StoredStatement } from './StoredStatement.js';

/** What the answer to a statement that was taken in is put together from. */
export interface Success {
  readonly sessionId: string;
  readonly session: SandboxSession;
  readonly statement: StoredStatement;
  readonly judged: JudgedStatement;
  /** All statements of the session, this one included. */
  readonly statements: readonly StoredStatement[];
}
