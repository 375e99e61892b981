import type { Page } from 'playwright';
import type { Site } from '../stage/buildSite.ts';
import type { Cell, Outcome } from './Cell.ts';
import { finish } from '../finish.ts';
import { openStage, type Trouble } from '../stage/openStage.ts';
import { withClock } from '../stage/openWindow.ts';
import { settings } from './settings.ts';
import { settle } from '../settle.ts';
import { statements } from '../stage/statements.ts';
import { until } from '../until.ts';

interface Case {
  readonly title: string;
  readonly course: string;
  readonly scripts: NonNullable<Trouble['scripts']>;
  /** The scripts arrive, late. */
  readonly arrives?: true;
  /** The borrower reloads the page, as the widget asks, and adds the file again. */
  readonly reloads?: true;
}

/** Milliseconds that the page's clock is put forward at a time: less than each deadline of the widget. */
const step = 5_000;

const cases: readonly Case[] = [
  { title: 'code answered with 404', course: 'never', scripts: 'missing' },
  { title: 'code answered with 404', course: 'page reloaded', scripts: 'missing', reloads: true },
  { title: 'code answered with a page of HTML', course: 'never', scripts: 'replaced' },
  { title: 'code that hangs', course: 'recovers', scripts: 'hanging', arrives: true },
  { title: 'code that hangs', course: 'never', scripts: 'hanging' },
];

async function run(page: Page, site: Site, one: Case, setting: Cell['setting']): Promise<Outcome> {
  const { scripts, arrives, reloads } = one;
  const stage = await openStage(page, site, setting, { scripts, times: Number.POSITIVE_INFINITY });
  const { statement } = stage;
  const path = statements.small;
  await stage.drop(path);
  await until(() => stage.endpoint.withheld() > 0);
  if (arrives) stage.serveScripts();
  else {
    await until(async () => {
      await page.clock.fastForward(step);
      return (await statement.and(page.locator('[data-state=failed]')).count()) > 0;
    });
  }
  return finish(stage, statement, path, await settle(statement), { reloads });
}

/** The widget's code, which a page loads when a file is picked, does not arrive: after a deploy, it is gone. */
export const codeCells: readonly Cell[] = cases.flatMap((one) =>
  settings.slice(0, 1).map((setting) => ({
    section: 'Code of the widget that does not arrive',
    title: one.title,
    course: one.course,
    setting,
    expected: { state: one.arrives ? 'accepted' : 'failed part-not-loaded' },
    run: (page, site) => withClock(page, (own) => run(own, site, one, setting)),
  })),
);
