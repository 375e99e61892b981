import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkSequences } from './model/checkSequences.js';
import type { Circumstances } from './model/World.js';

// See model.test.ts: here, the page around the uploader is at its worst.
const numRuns = Number(process.env['FC_RUNS'] ?? 5_000) / 2;

const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  memory: fc.constantFrom('bytes', 'keys', 'none'),
  heedsAbort: fc.constant(false),
  concurrency: fc.integer({ min: 1, max: 3 }),
  bankSelection: fc.constantFrom('optional', 'required'),
  maxFiles: fc.constantFrom(2, 3, 100),
  asked: fc.constantFrom(['2024-01'], ['2024-01', '2024-02']),
  hasStatus: fc.constant(true),
  headers: fc.constantFrom('asks', 'answers', 'rejects', 'hangs'),
  throws: fc.boolean(),
  hasHostileClient: fc.boolean(),
  blocksStorage: fc.boolean(),
});

it(
  'keeps its promises to the borrower, whatever the host and its page do',
  async () => {
    await expect(checkSequences(numRuns, circumstances)).resolves.toBeUndefined();
  },
  numRuns * 500,
);
