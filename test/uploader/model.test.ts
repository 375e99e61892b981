import { onlineManager } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { isIdle } from '../../src/session/isIdle.js';
import { acts } from './model/acts.js';
import { calmDown } from './model/calmDown.js';
import { type Circumstances, createWorld } from './model/createWorld.js';

// Real: the engine, the reducer, the check of the files, TanStack Query. The model's: the server, the network, the clock, the dice.
// `FC_RUNS=100000 npx vitest --project unit model` runs for longer; a failure prints its seed and its shortest sequence.
const numRuns = Number(process.env['FC_RUNS'] ?? 1_500);

const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  memory: fc.constantFrom('bytes', 'keys', 'none'),
  // Not `false` yet: with a transport that goes on after an abort, the engine leaves timers that spin until it answers.
  heedsAbort: fc.constant(true),
  concurrency: fc.integer({ min: 1, max: 3 }),
  bankSelection: fc.constantFrom('optional', 'optional', 'required'),
  maxFiles: fc.constantFrom(3, 100),
});

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('loses no statement and sends none twice, whatever the borrower, the server and the network do', async () => {
  await fc.assert(
    fc
      .asyncProperty(
        circumstances,
        fc.commands(acts, { maxCommands: 30, size: 'max' }),
        async (given, commands) => {
          const world = createWorld(given);
          world.start();
          await fc.asyncModelRun(() => ({ model: world, real: world }), commands);

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
}, 300_000);
