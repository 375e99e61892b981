import type { Locator, Page } from 'playwright';
import type { Site } from '../stage/buildSite.ts';
import type { Cell, Outcome } from './Cell.ts';
import { finish } from '../finish.ts';
import { openStage, type Setting, type Stage, type Trouble } from '../stage/openStage.ts';
import type { PageOptions } from '../stage/PageOptions.ts';
import { readShownStatement } from '../readShownStatement.ts';
import { serverFaults } from './serverFaults.ts';
import { settings } from './settings.ts';
import { statements } from '../stage/statements.ts';
import { until } from '../until.ts';

interface Status {
  /** `data-state` in which the statement is held. */
  readonly state: string;
  readonly title?: string;
  readonly file: string;
  readonly trouble?: Omit<Trouble, 'times'>;
  readonly options?: Partial<PageOptions>;
  /** Another statement uploads before it. */
  readonly behind?: true;
  /** The server has already stored the statement. */
  readonly isStored?: true;
  /** How the borrower stops it: an active upload is canceled, any other statement removed. */
  readonly button: 'Cancel' | 'Remove';
  readonly attempts: number;
}

const { small, large, locked, bankless, other } = statements;
const noAnswer = { line: { on: 'answer', share: 0, ending: 'silence' } } as const satisfies Omit<
  Trouble,
  'times'
>;

const statuses: readonly Status[] = [
  { state: 'checking', file: small, options: { holdsReading: true }, button: 'Remove', attempts: 0 },
  { state: 'locked', file: locked, button: 'Remove', attempts: 0 },
  { state: 'choosing-bank', file: bankless, button: 'Remove', attempts: 0 },
  { state: 'queued', file: small, trouble: noAnswer, behind: true, button: 'Cancel', attempts: 1 },
  {
    state: 'queued',
    title: 'queued, for a retry',
    file: small,
    trouble: { server: serverFaults.unavailableForLong },
    button: 'Cancel',
    attempts: 1,
  },
  {
    state: 'uploading',
    file: large,
    trouble: { line: { on: 'body', share: 0, ending: 'silence' } },
    button: 'Cancel',
    attempts: 1,
  },
  { state: 'processing', file: small, trouble: noAnswer, isStored: true, button: 'Cancel', attempts: 1 },
];

/** Brings a statement into the status, and holds it there. */
async function reach(stage: Stage, status: Status): Promise<Locator> {
  const { behind, file, state, trouble } = status;
  const statement = behind ? stage.statement.nth(1) : stage.statement.first();
  if (behind) {
    await stage.drop(other);
    await until(() => stage.proxy.held() === 1);
  }
  await stage.drop(file);
  await statement.and(stage.page.locator(`[data-state=${state}]`)).waitFor();
  if (trouble?.server) await statement.getByRole('button', { name: 'Retry now' }).waitFor();
  if (trouble?.line) await until(() => stage.proxy.held() === 1);
  return statement;
}

async function run(
  page: Page,
  site: Site,
  setting: Setting,
  status: Status,
  unmounts: boolean,
): Promise<Outcome> {
  const { trouble, options, behind, button, file } = status;
  const stage = await openStage(page, site, setting, { ...trouble, times: 1 }, { options });
  const statement = await reach(stage, status);
  if (unmounts) await page.evaluate(() => window.faults.unmount());
  else await statement.getByRole('button', { name: button, exact: true }).click();
  stage.proxy.readOn();
  const othersUnderWay = behind && !unmounts ? 1 : 0;
  const isAborted = await until(() => stage.proxy.underWay() === othersUnderWay);
  const complaints = isAborted ? [] : ['its request goes on'];
  return finish(stage, statement, file, await readShownStatement(statement), { complaints });
}

/** The borrower stops a statement in each status, or the host takes the widget off the page. */
export const leavingCells: readonly Cell[] = [false, true].flatMap((unmounts) =>
  statuses.flatMap((status) =>
    settings
      .filter(({ honoursKeys }) => honoursKeys || status.isStored)
      .map((setting) => {
        const { title = status.state, button, attempts } = status;
        const isGone = unmounts || button === 'Remove';
        return {
          section: 'Stopped by the borrower, or taken off the page',
          title: `${unmounts ? 'unmounted' : `_${button}_`} while ${title}`,
          course: '',
          setting,
          expected: { state: isGone ? 'gone' : 'failed canceled', attempts },
          run: (page: Page, site: Site) => run(page, site, setting, status, unmounts),
        };
      }),
  ),
);
