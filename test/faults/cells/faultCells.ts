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
/** Where the second try must not end by a time limit. */
const patient = { stallTimeout: 6_000, answerTimeout: 6_000 } as const;
/** Where the runner has to do something between two tries: a wait of 1.8 seconds. */
const unhurried = { random: 0.9 } as const;

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
    // A refused connection comes to nobody's ears but the page's.
    await stage.statement.getByRole('button', { name: 'Retry now' }).waitFor();
    await stage.proxy.accept();
  }
  return finish(stage, stage.statement, path, await settle(stage.statement));
}

/**
 * An endpoint that ignores keys is another one only where it has stored a statement that the widget has heard nothing
 * of.
 */
function settingsOf({ line, server }: Fault): readonly Setting[] {
  const storesUnheard = line?.on === 'answer' || server?.when === 'after';
  return settings.filter(({ honoursKeys }) => honoursKeys || storesUnheard);
}

/** Each fault, once and for good, in each setting that makes a difference. */
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
