import { onlineManager } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { isIdle } from '../../src/session/reduceSession.js';
import { acts, handful } from './model/acts.js';
import { breakDown } from './model/breakDown.js';
import { calmDown } from './model/calmDown.js';
import { type Circumstances, createWorld } from './model/createWorld.js';

// Real: the engine, the reducer, the file checks, TanStack Query. Modeled: the server, the network, the clock, random
// numbers. 1,500 sequences take some seven seconds: up to 50 acts are drawn for each, 25 on average, and about
// half of them find something to act on. `FC_RUNS=100000 npm run test:unit -- model.test` runs for longer. A failure
// prints its seed and its shortest sequence.
const numRuns = Number(process.env['FC_RUNS'] ?? 1_500);

const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  memory: fc.constantFrom('bytes', 'keys', 'none'),
  heedsAbort: fc.boolean(),
  concurrency: fc.integer({ min: 1, max: 3 }),
  bankSelection: fc.constantFrom('optional', 'optional', 'required'),
  maxFiles: fc.constantFrom(3, 100, 100, 100),
});

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('loses no statement and sends none twice, for any sequence of acts', async () => {
  await fc.assert(
    fc
      .asyncProperty(
        circumstances,
        handful,
        fc.boolean(),
        fc.noBias(fc.commands(acts, { maxCommands: 50, size: 'max' })),
        async (given, first, serverFails, commands) => {
          const world = createWorld(given);
          world.start();
          world.pick(first);
          await world.settle();
          await fc.asyncModelRun(() => ({ model: world, real: world }), commands);

          if (serverFails) await breakDown(world);
          await calmDown(world);
          expect(isIdle(world.uploader.getState().statements)).toBe(true);

          world.stop();
          for (const sent of world.late()) world.server.reply(sent, { type: 'judged' });
          world.setOnline(false);
          world.setOnline(true);
          await world.settle();
          vi.advanceTimersByTime(600_000);
          await world.settle();
          expect(world.complaints).toEqual([]);
          expect(vi.getTimerCount()).toBe(0);
        },
      )
      .afterEach(() => {
        onlineManager.setOnline(true);
        vi.clearAllTimers();
      }),
    { numRuns },
  );
  // A limit for what hangs: beside other work, a run takes many minutes.
}, 1_800_000);
