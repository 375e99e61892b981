import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright';
import type { Outcome } from './Cell.ts';
import { hashOf } from './createLedger.ts';
import type { Stage } from './openStage.ts';
import type { Shown } from './readStatement.ts';
import { settle } from './settle.ts';

const retry = 'Retry now';

/** Counts what came of a statement, then does what the page offers on a line that has healed, and closes the stage. */
export async function finish(stage: Stage, statement: Locator, path: string, shown: Shown): Promise<Outcome> {
  const { page, proxy, endpoint, ledger, complaints, heal } = stage;
  const hash = hashOf(readFileSync(path));
  const stored = (): number => ledger.stored().filter((one) => one === hash).length;
  const before = {
    attempts: await page.evaluate(() => window.faults.attempts()),
    requests: proxy.uploads(),
    bodies: endpoint.bodies(),
    stored: stored(),
  };
  const tooEarly = endpoint.tooEarly();
  let after: Outcome['after'] = null;
  if (shown.state.startsWith('failed') && shown.buttons.includes(retry)) {
    await heal();
    await statement.getByRole('button', { name: retry }).click();
    const { words, state } = await settle(statement);
    after = { words, state, stored: stored() };
  }
  const strange = ledger.stored().filter((one) => one !== hash).length;
  const found = [
    ...complaints.map((complaint) => `the console says: ${complaint}`),
    ...(strange > 0 ? [`${strange} stored with other bytes than were picked`] : []),
    ...(tooEarly > 0 ? [`${tooEarly} sent before Retry-After`] : []),
  ];
  await stage.close();
  return { shown, ...before, after, complaints: found };
}
