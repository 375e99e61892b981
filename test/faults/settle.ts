import type { Locator } from 'playwright';
import { readShownStatement, type Shown } from './readShownStatement.ts';

/** Milliseconds after which a statement that still changes counts as stuck. */
const patience = 240_000;

/**
 * Waits until a statement no longer changes automatically, and reads it. After the limit, reads it as it is.
 */
export async function settle(statement: Locator): Promise<Shown> {
  await statement
    .and(statement.page().locator('[data-state=accepted], [data-state=failed]'))
    .waitFor({ timeout: patience })
    .catch(() => {});
  return readShownStatement(statement);
}
