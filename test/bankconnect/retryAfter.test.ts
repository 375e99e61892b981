import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../../src/bankconnect/retryAfter.js';

const now = Date.UTC(2026, 0, 1);

describe('parseRetryAfter', () => {
  it.each([
    ['0', now],
    ['120', now + 120_000],
    [' 120 ', now + 120_000],
    ['Sun, 06 Nov 1994 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['Sunday, 06-Nov-94 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['Sunday, 06-Nov-33 08:49:37 GMT', Date.UTC(2033, 10, 6, 8, 49, 37)],
    ['Sun Nov  6 08:49:37 1994', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['Sat, 31 Dec 2016 23:59:60 GMT', Date.UTC(2017, 0, 1)],
  ])('reads %j', (value, moment) => {
    expect(parseRetryAfter(value, now)).toBe(moment);
  });

  it.each([
    null,
    '',
    '-5',
    '1.5',
    '1e3',
    '0x10',
    '5, 10',
    '1 apple',
    'soon',
    '9'.repeat(400),
    '99999999999999',
    '2026-01-01T00:00:00Z',
    'Sun, 31 Feb 2026 08:49:37 GMT',
    'Sun, 06 Nov 2026 24:00:00 GMT',
    'Sun, 06 Nov 2026 08:49:37 PST',
  ])('does not read %j', (value) => {
    expect(parseRetryAfter(value, now)).toBeNull();
  });

  it('parses every date format of HTTP', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
        const second = Math.floor(date.getTime() / 1000) * 1000;
        expect(parseRetryAfter(date.toUTCString(), now)).toBe(second);
      }),
    );
  });

  it('counts a date from the server’s own, whatever this clock says', () => {
    const value = 'Sun, 06 Nov 1994 08:49:37 GMT';
    expect(parseRetryAfter(value, now, 'Sun, 06 Nov 1994 08:49:07 GMT')).toBe(now + 30_000);
    expect(parseRetryAfter(value, now, 'Sun, 06 Nov 1994 08:50:37 GMT')).toBe(now - 60_000);
    for (const date of [null, '', 'now', '2026-01-01'])
      expect(parseRetryAfter(value, now, date)).toBe(Date.UTC(1994, 10, 6, 8, 49, 37));
    expect(parseRetryAfter('30', now, 'Sun, 06 Nov 1994 08:49:07 GMT')).toBe(now + 30_000);
  });

  it('returns a valid time or null for any input', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.bigInt().map(String)), (value) => {
        const moment = parseRetryAfter(value, now);
        expect(moment === null || !Number.isNaN(new Date(moment).getTime())).toBe(true);
      }),
    );
  });
});
