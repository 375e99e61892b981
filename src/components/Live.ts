import type { Statement } from '../session/Statement.js';

/** Where the bytes of an upload can be followed as they leave. */
export interface ProgressSource {
  readonly getState: () => { readonly statements: readonly Statement[] };
  /** Calls `listener` when bytes of that statement have left. Returns the way to stop that. */
  readonly subscribe: (listener: () => void, statementId: string) => () => void;
}
