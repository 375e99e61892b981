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
/** A delay of more than five seconds before the second attempt, in which the runner acts. */
const unhurried = { random: 5 } as const;

async function run(
  page: Page,
  site: Site,
  setting: Setting,
  fault: Fault,
  recovers: boolean,
): Promise<Outcome> {
  const stage = await openStage(
    page,
    site,
    setting,
    { ...fault, times: recovers ? lastsOf(fault) : Number.POSITIVE_INFINITY },
    {
      options: {
        ...fault.options,
        ...(recovers ? { ...patient, ...(fault.refused ? unhurried : {}) } : {}),
      },
      reused: fault.reused ? 1 : 0,
    },
  );
  const path = fault.large ? statements.large : statements.small;
  if (fault.refused) await stage.proxy.refuse();
  await stage.drop(path);
  if (fault.refused && recovers) {
    // Only the page notices a refused connection.
    await stage.statement.getByRole('button', { name: 'Retry now' }).waitFor();
    await stage.proxy.accept();
  }
  return finish(stage, stage.statement, path, await settle(stage.statement), fault);
}

function lastsOf({ lasts = 1 }: Fault): number {
  return lasts;
}

/** Ignoring keys makes a difference only if the endpoint stored a statement and the widget received no response. */
function settingsOf({ line, server, keysOnly }: Fault): readonly Setting[] {
  const storesUnheard =
    !keysOnly && (line?.on === 'head' || line?.on === 'answer' || server?.when === 'after');
  return settings.filter(({ honoursKeys }) => honoursKeys || storesUnheard);
}

function expectedOf(fault: Fault, recovers: boolean): Cell['expected'] {
  const { code, final, kept, reused } = fault;
  if (final) return { state: `failed ${code}`, attempts: lastsOf(fault) };
  if (!recovers || kept) return { state: `failed ${code}`, attempts };
  return { state: 'accepted', attempts: reused ? 1 : lastsOf(fault) + 1 };
}

/** Each fault, transient and permanent, in each setting that makes a difference. */
export const faultCells: readonly Cell[] = faults.flatMap((fault) =>
  [true, false].flatMap((recovers) =>
    settingsOf(fault).map((setting): Cell => ({
      section: 'What goes wrong with an upload',
      title: fault.title,
      course: recovers ? 'recovers' : 'never',
      setting,
      expected: expectedOf(fault, recovers),
      run: (page, site) => run(page, site, setting, fault, recovers),
    })),
  ),
);
