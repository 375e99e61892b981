import type { Page } from 'playwright';
import { en } from 'statement-uploader';
import type { Site } from '../stage/buildSite.ts';
import type { Cell, Outcome } from './Cell.ts';
import { finish } from '../finish.ts';
import { openStage, type Setting, type Stage } from '../stage/openStage.ts';
import { withClock } from '../stage/openWindow.ts';
import { readShownStatement } from '../readShownStatement.ts';
import type { LineFault } from './LineFault.ts';
import { settings } from './settings.ts';
import { settle } from '../settle.ts';
import { statements } from '../stage/statements.ts';
import { until } from '../until.ts';

interface Case {
  readonly title: string;
  readonly file: string;
  readonly line?: LineFault;
  /** Waits until the device goes offline. Without it, the device is offline before the file is picked. */
  readonly moment?: (stage: Stage) => Promise<unknown>;
  readonly attempts: number;
  /** The server has already stored the statement. */
  readonly isStored?: true;
}

async function isHeldWhile({ page, proxy }: Stage, state: string): Promise<void> {
  await until(() => proxy.held() === 1);
  await page.locator(`[data-part=statement][data-state=${state}]`).waitFor();
}

const cases: readonly Case[] = [
  { title: 'offline before the file is picked', file: statements.small, attempts: 1 },
  {
    title: 'offline while the body leaves',
    file: statements.large,
    line: { on: 'body', share: 0, ending: 'silence' },
    moment: (stage) => isHeldWhile(stage, 'uploading'),
    attempts: 2,
  },
  {
    title: 'offline while the answer is awaited',
    file: statements.small,
    line: { on: 'answer', share: 0, ending: 'silence' },
    moment: (stage) => isHeldWhile(stage, 'processing'),
    attempts: 2,
    isStored: true,
  },
  {
    title: 'offline after it was received',
    file: statements.small,
    moment: ({ statement }) => settle(statement),
    attempts: 1,
  },
];

async function run(page: Page, site: Site, setting: Setting, one: Case): Promise<Outcome> {
  const { file, line, moment } = one;
  const stage = await openStage(page, site, setting, { line, times: 1 });
  const { statement } = stage;
  const context = page.context();
  if (moment) {
    await stage.drop(file);
    await moment(stage);
  }
  await context.setOffline(true);
  await page.waitForFunction('!navigator.onLine');
  // Going offline also breaks connections, but the browser's offline switch keeps them.
  if (line) stage.proxy.cut();
  if (!moment) await stage.drop(file);

  const rests = statement.filter({ hasText: en['status.queued.connection'] });
  await until(async () => (await rests.count()) + (await page.locator('[data-state=accepted]').count()) > 0);
  const { words } = await readShownStatement(statement);
  await context.setOffline(false);
  return finish(stage, statement, file, await settle(statement), { meanwhile: words });
}

/** Milliseconds after which the widget tries in any case. */
const offlineWait = 30_000;

/** The device says that it is offline, and is not. */
async function runOnGoodLine(page: Page, site: Site, setting: Setting): Promise<Outcome> {
  const { small } = statements;
  const stage = await openStage(page, site, setting, { times: 0 });
  const { statement } = stage;
  await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { get: () => false }));
  await stage.drop(small);
  await statement.filter({ hasText: en['status.queued.connection'] }).waitFor();
  const { words } = await readShownStatement(statement);
  await page.clock.fastForward(offlineWait);
  return finish(stage, statement, small, await settle(statement), { meanwhile: words });
}

/** All attempts have failed when the device notices its network again. */
async function runFlapping(page: Page, site: Site, setting: Setting): Promise<Outcome> {
  const { small } = statements;
  const stage = await openStage(page, site, setting, { times: 0 });
  const { statement } = stage;
  await stage.proxy.refuse();
  await stage.drop(small);
  const { words } = await settle(statement);
  await page.context().setOffline(true);
  await stage.proxy.accept();
  await page.context().setOffline(false);
  await statement.and(page.locator('[data-state=accepted]')).waitFor();
  return finish(stage, statement, small, await settle(statement), { meanwhile: words });
}

const section = 'Without a network for a while';

/** The device loses its network at each point of an upload, and regains it later; or is wrong about it. */
export const offlineCells: readonly Cell[] = [
  ...cases.flatMap((one) =>
    settings
      .filter(({ honoursKeys }) => honoursKeys || one.isStored)
      .map((setting): Cell => ({
        section,
        title: one.title,
        course: '',
        setting,
        expected: { state: 'accepted', attempts: one.attempts },
        run: (page, site) => run(page, site, setting, one),
      })),
  ),
  ...settings
    .filter(({ honoursKeys }) => honoursKeys)
    .flatMap((setting): readonly Cell[] => [
      {
        section,
        title: 'offline, says the device, on a good line',
        course: '',
        setting,
        expected: { state: 'accepted', attempts: 1 },
        run: (page, site) => withClock(page, (own) => runOnGoodLine(own, site, setting)),
      },
      {
        section,
        title: 'offline and online again, after the last attempt',
        course: '',
        setting,
        expected: { state: 'accepted', attempts: 5 },
        run: (page, site) => runFlapping(page, site, setting),
      },
    ]),
];
