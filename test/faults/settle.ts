import type { Locator } from 'playwright';
import { readShownStatement, type Shown } from './readShownStatement.ts';

/** Milliseconds after which a statement that goes on by itself counts as stuck. */
const patience = 40_000;

/**
 * Waits until nothing more happens to a statement by itself, and reads it. What never comes to rest is read as it is.
 */
export async function settle(statement: Locator): Promise<Shown> {
  await statement
    .and(statement.page().locator('[data-state=accepted], [data-state=failed]'))
    .waitFor({ timeout: patience })
    .catch(() => {});
  return readShownStatement(statement);
}
