import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RangeMap } from '../../../src/pdf/text/RangeMap.js';

const ranges = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 14 });

test('finds the range that was added last, whatever their order', () => {
  fc.assert(
    fc.property(ranges, fc.nat(90), (list, code) => {
      const map = new RangeMap<number>();
      for (const [index, [first, size]] of list.entries()) map.add(first, first + size, index);
      const last = list.findLastIndex(([first, size]) => code >= first && code <= first + size);
      expect(map.find(code)?.value ?? -1).toBe(last);
    }),
  );
});

test('finds ranges that are added after a search', () => {
  const map = new RangeMap<string>();
  map.add(0, 65_535, 'all');
  expect(map.find(65)).toMatchObject({ first: 0, value: 'all' });
  map.add(65, 65, 'one');
  expect([64, 65, 66].map((code) => map.find(code)?.value)).toEqual(['all', 'one', 'all']);
});

test('takes no range that is none, and no more than 65,536', () => {
  const map = new RangeMap<number>();
  map.add(2, 1, 0);
  map.add(Number.NaN, 1, 0);
  expect(map.size).toBe(0);
  for (let index = 0; index < 70_000; index++) map.add(0, 99_999_999_999, index);
  expect(map.size).toBe(65_536);
  expect(map.find(5)?.value).toBeGreaterThan(65_000);
});
