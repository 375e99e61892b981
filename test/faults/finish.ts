import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright';
import type { Outcome } from './cells/Cell.ts';
import { hashOf } from './stage/createLedger.ts';
import type { Stage } from './stage/openStage.ts';
import type { Shown } from './readShownStatement.ts';
import { settle } from './settle.ts';
import { statements } from './stage/statements.ts';
import { until } from './until.ts';

const retry = 'Retry now';

type After = { readonly after: Outcome['after']; readonly complaints: readonly string[] };

function storedOf({ ledger }: Stage, path: string): number {
  const hash = hashOf(readFileSync(path));
  return ledger.stored().filter((one) => one === hash).length;
}

/** Takes the offered action on a working connection. */
async function tryAgain(stage: Stage, statement: Locator, path: string): Promise<After> {
  await stage.heal();
  await statement.getByRole('button', { name: retry }).click();
  const { words, state } = await settle(statement);
  return { after: { words, state, stored: storedOf(stage, path) }, complaints: [] };
}

/** Reloads the page on a working connection, and adds the file again. */
async function reload(stage: Stage, statement: Locator, path: string): Promise<After> {
  await stage.heal();
  await stage.page.reload();
  await stage.drop(path);
  const { words, state } = await settle(statement);
  return { after: { words, state, stored: storedOf(stage, path) }, complaints: [] };
}

/** Gives the widget a new session on a working connection. */
async function renew(stage: Stage, statement: Locator, path: string): Promise<After> {
  await stage.heal();
  await stage.page.evaluate(() => window.faults.renew());
  await until(async () => (await statement.and(stage.page.locator('[data-state=failed]')).count()) === 0);
  const { words, state } = await settle(statement);
  return { after: { words, state, stored: storedOf(stage, path) }, complaints: [] };
}

/** Checks that a removed statement sends no more requests, and that the next one uploads. */
async function sendAnother(stage: Stage): Promise<After> {
  const { page, proxy, endpoint, statement, heal, drop } = stage;
  const before = proxy.uploads();
  // Wait until the retry would have been due.
  await page.waitForFunction((time) => Date.now() > time, endpoint.notBefore() + 200);
  await heal();
  await page.evaluate(() => window.faults.mountAgain());
  await drop(statements.next);
  const { words, state } = await settle(statement.last());
  const more = proxy.uploads() - before - 1;
  return {
    after: { words: `another one: ${words}`, state, stored: storedOf(stage, statements.next) },
    complaints: more > 0 ? [`${more} more requests, of a statement that is gone`] : [],
  };
}

/** Collects the result of a statement, continues as a borrower would, and closes the stage. */
export async function finish(
  stage: Stage,
  statement: Locator,
  path: string,
  shown: Shown,
  {
    meanwhile,
    complaints = [],
    reloads = false,
    renews = false,
  }: {
    readonly meanwhile?: string;
    readonly complaints?: readonly string[];
    /** The borrower reloads the page instead of pressing a button. */
    readonly reloads?: boolean | undefined;
    /** The host renews the session instead. */
    readonly renews?: boolean | undefined;
  } = {},
): Promise<Outcome> {
  const { page, proxy, endpoint, ledger } = stage;
  const counted = {
    attempts: await page.evaluate(() => window.faults.attempts()),
    requests: proxy.uploads(),
    bodies: endpoint.bodies(),
    stored: storedOf(stage, path),
  };
  const tooEarly = endpoint.tooEarly();
  let then: After = { after: null, complaints: [] };
  if (reloads) then = await reload(stage, statement, path);
  else if (renews) then = await renew(stage, statement, path);
  else if (shown.state === 'gone') then = await sendAnother(stage);
  else if (shown.state.startsWith('failed') && shown.buttons.includes(retry))
    then = await tryAgain(stage, statement, path);

  const picked = new Set([path, statements.other, statements.next].map((one) => hashOf(readFileSync(one))));
  const strange = ledger.stored().filter((hash) => !picked.has(hash)).length;
  await stage.close();
  return {
    shown,
    ...counted,
    after: then.after,
    meanwhile,
    complaints: [
      ...complaints,
      ...then.complaints,
      ...stage.complaints.map((complaint) => `the console says: ${complaint}`),
      ...(strange > 0 ? [`${strange} stored with other bytes than were picked`] : []),
      ...(tooEarly > 0 ? [`${tooEarly} sent before Retry-After`] : []),
    ],
  };
}
