import type { Page } from 'playwright';
import type { Site } from '../stage/buildSite.ts';
import type { Cell, Outcome } from './Cell.ts';
import { faults, type Fault } from './faults.ts';
import { finish } from '../finish.ts';
import { openStage, type Setting } from '../stage/openStage.ts';
import { settings } from './settings.ts';
import { settle } from '../settle.ts';
import { statements } from '../stage/statements.ts';

const attempts = 4;
/** Long timeouts, so that the second attempt does not time out on a busy machine. */
const patient = { stallTimeout: 15_000, answerTimeout: 15_000 } as const;
/** A long delay between two attempts, in which the runner acts: five times what `Math.random()` can ask for. */
const unhurried = { random: 5 } as const;

async function run(page: Page, site: Site, setting: Setting, fault: Fault, times: number): Promise<Outcome> {
  const stage = await openStage(
    page,
    site,
    setting,
    { ...fault, times },
    {
      options: {
        ...fault.options,
        ...(times === 1 ? { ...patient, ...(fault.refused ? unhurried : {}) } : {}),
      },
      reused: fault.reused ? 1 : 0,
    },
  );
  const path = fault.large ? statements.large : statements.small;
  if (fault.refused) await stage.proxy.refuse();
  await stage.drop(path);
  if (fault.refused && times === 1) {
    // Only the page notices a refused connection.
    await stage.statement.getByRole('button', { name: 'Retry now' }).waitFor();
    await stage.proxy.accept();
  }
  return finish(stage, stage.statement, path, await settle(stage.statement));
}

/** Ignoring keys makes a difference only if the endpoint stored a statement and the widget received no response. */
function settingsOf({ line, server }: Fault): readonly Setting[] {
  const storesUnheard = line?.on === 'answer' || server?.when === 'after';
  return settings.filter(({ honoursKeys }) => honoursKeys || storesUnheard);
}

/** Each fault, transient and permanent, in each setting that makes a difference. */
export const faultCells: readonly Cell[] = faults.flatMap((fault) =>
  [1, Number.POSITIVE_INFINITY].flatMap((times) =>
    settingsOf(fault).map((setting): Cell => {
      const recovers = times === 1;
      const passes = recovers && !fault.final;
      return {
        section: 'What goes wrong with an upload',
        title: fault.title,
        course: recovers ? 'recovers' : 'never',
        setting,
        expected: {
          state: passes ? 'accepted' : `failed ${fault.code}`,
          attempts: fault.final || (passes && fault.reused) ? 1 : passes ? 2 : attempts,
        },
        run: (page, site) => run(page, site, setting, fault, times),
      };
    }),
  ),
);
