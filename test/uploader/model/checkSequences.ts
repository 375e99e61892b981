import fc from 'fast-check';
import { expect, onTestFinished, vi } from 'vitest';
import { isIdle } from '../../../src/session/reduceSession.js';
import * as lazy from '../../../src/uploader/lazy.js';
import { acts } from './acts/acts.js';
import { handful } from './acts/borrowerActs.js';
import { throwComplaints } from './Act.js';
import { breakDown } from './breakDown.js';
import { calmDown } from './calmDown.js';
import { createWorld } from './createWorld.js';
import { leaveAlone } from './leaveAlone.js';
import { passTime } from './passTime.js';
import { stubPlatform } from './stubPlatform.js';
import type { Circumstances, World } from './World.js';

/** What becomes of the world after the acts, before all is well again. */
const ordeals: Readonly<Record<string, (world: World) => Promise<void>>> = {
  nothing: async () => {},
  'the server breaks down': breakDown,
  'nobody answers': leaveAlone,
};

/** Nothing happens after the widget has gone, whoever answers late. */
async function checkEnd(world: World): Promise<void> {
  world.stop();
  for (const sent of world.late()) world.server.reply(sent, { type: 'lost' });
  for (const call of world.status.calls()) {
    world.status.reply(call, { type: 'now', missing: 'told', statements: true });
  }
  world.headers.settleAll(true);
  world.setOnline(false);
  world.setOnline(true);
  await world.settle();
  await passTime(600_000);
  await world.settle();
  throwComplaints(world);
  world.queryClient?.clear();
  expect(vi.getTimerCount()).toBe(0);
}

/**
 * Runs the engine through random sequences of acts, and checks the invariants of the model in each. A failure prints
 * its seed and its shortest sequence.
 *
 * Real: the engine, the reducer, the file checks, TanStack Query. Modeled: the server, the network, the host, the
 * clock, random numbers, and the platform where it would take threads. Up to 50 acts are drawn for each sequence, 25 on
 * average, and about half of them find something to act on.
 */
export async function checkSequences(
  numRuns: number,
  circumstances: fc.Arbitrary<Circumstances>,
): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const platform = stubPlatform();
  // Hundreds of thousands of errors and aborts happen, and nobody reads where.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  onTestFinished(() => {
    Error.stackTraceLimit = stackTraceLimit;
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
  // Once loaded, a chunk takes no turn of the event loop.
  await Promise.all([
    lazy.loadInspector(),
    lazy.loadStatementReader(),
    lazy.loadTrackAttempt(),
    lazy.loadSessionStatus(),
    import('../../../src/uploader/createEngine.js'),
    import('../../../src/preflight/inspectEncryption.js'),
    import('../../../src/preflight/checkPassword.js'),
    import('../../../src/preflight/readWords.js'),
    import('../../../src/pdf/encryption/decryptFile.js'),
    import('../../../src/pdf/rebuildXref.js'),
    import('../../../src/pdf/rareFilters.js'),
  ]);
  await fc.assert(
    fc
      .asyncProperty(
        circumstances,
        handful,
        fc.constantFrom(...Object.keys(ordeals)),
        fc.noBias(fc.commands(acts, { maxCommands: 50, size: 'max' })),
        async (given, first, ordeal, commands) => {
          const world = createWorld(given, platform);
          try {
            world.start();
            world.pick(first);
            await world.settle();
            await fc.asyncModelRun(() => ({ model: world, real: world }), commands);
            world.host.disarm();
            await ordeals[ordeal]?.(world);
            await calmDown(world);
            expect(isIdle(world.uploader.getState().statements)).toBe(true);
            await checkEnd(world);
          } finally {
            // After a failure, nothing of this world may disturb the next one.
            world.uploader.stop();
          }
        },
      )
      .afterEach(() => {
        vi.clearAllTimers();
      }),
    { numRuns },
  );
}
