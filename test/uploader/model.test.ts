import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkSequences } from './model/checkSequences.js';
import type { Circumstances } from './model/World.js';

// Half of the sequences run here, and half in model.hostile.test.ts beside it: some ten milliseconds each, on a quiet
// machine. `FC_RUNS=100000 npm run test:unit -- test/uploader/model` runs for longer.
const numRuns = Number(process.env['FC_RUNS'] ?? 5_000) / 2;

const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  memory: fc.constantFrom('bytes', 'keys', 'none'),
  heedsAbort: fc.boolean(),
  concurrency: fc.integer({ min: 1, max: 3 }),
  bankSelection: fc.constantFrom('optional', 'optional', 'required'),
  maxFiles: fc.constantFrom(3, 100, 100, 100),
  asked: fc.constantFrom(['2024-01'], ['2024-01', '2024-02']),
  hasStatus: fc.boolean(),
  headers: fc.constant('answers'),
  throws: fc.constant(false),
  hasHostileClient: fc.constant(false),
  blocksStorage: fc.constant(false),
});

it(
  'loses no statement, sends none twice and claims nothing, for any sequence of acts',
  async () => {
    await expect(checkSequences(numRuns, circumstances)).resolves.toBeUndefined();
  },
  numRuns * 500,
);
