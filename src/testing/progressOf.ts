import type { SandboxVersion } from './SandboxOptions.js';
import type { StoredStatement } from './StoredStatement.js';

/** The `progress` of the uploaded statements, in the one or the other of the two shapes that are known. */
export function progressOf(
  statements: readonly StoredStatement[],
  version: SandboxVersion,
): readonly Readonly<Record<string, string | null>>[] {
  return statements.map(({ id, accountId }) => {
    const status = accountId === null ? 'processing' : 'completed';
    const common = { statement_id: id, message: null, source: 'pdf' };
    return version === '2024'
      ? { status, ...common }
      : {
          identity_status: status,
          transaction_status: status,
          processing_status: status,
          fraud_status: status,
          ...common,
        };
  });
}
