import { expect, it } from 'vitest';
import { errorCatalog } from '../../src/errors/errorCatalog.js';
import { createFormatters } from '../../src/messages/createFormatters.js';
import { createTranslate, formatMessage } from '../../src/messages/createTranslate.js';
import { en } from '../../src/messages/en.js';

it('replaces placeholders that have a value, and keeps the others', () => {
  expect(formatMessage('{a} and {b} and {a}', { a: 1, b: '{a}' })).toBe('1 and {a} and 1');
  expect(formatMessage('{missing}', {})).toBe('{missing}');
});

it('has a message for every known code, without the vendor’s terms', () => {
  for (const text of Object.values(en)) {
    expect(text).not.toBe('');
    expect(text).not.toMatch(/finbox|bankconnect|\bAPI\b|HTTP|\bplan\b|server|error/i);
  }
  for (const code of Object.keys(errorCatalog)) {
    expect(en).toHaveProperty([`error.${code}.title`]);
    expect(en).toHaveProperty([`error.${code}.body`]);
  }
});

it('chooses the plural form of the locale', () => {
  const t = createTranslate(en, 'en-IN');
  expect(t.plural('pages', 1)).toBe('1 page');
  expect(t.plural('pages', 0)).toBe('0 pages');
  expect(t.plural('pages', 123_456)).toBe('1,23,456 pages');
});

it('formats all numbers in the digits of the locale', () => {
  const t = createTranslate(en, 'ur-IN');
  expect(t('account.months', { received: 4, count: 16 })).toBe('۴ of ۱۶ months received');
  expect(t('bank.now', { former: '4', bank: 'b' })).toBe('4 (now b)');
});

it('uses a language’s additional plural forms, and falls back to the general one', () => {
  const t = createTranslate({ ...en, 'pages.few': '{count} strony', 'pages.other': '{count} stron' }, 'pl');
  expect(t.plural('pages', 3)).toBe('3 strony');
  expect(t.plural('pages', 5)).toBe('5 stron');
});

it('formats sizes, months and days for the locale', () => {
  const format = createFormatters('en-IN');
  expect([0, 1, 83].map(format.size)).toEqual(['0 bytes', '1 byte', '83 bytes']);
  expect(format.size(2_048)).toBe('2 kB');
  expect(format.size(3_565_158)).toBe('3.4 MB');
  expect(format.size(26_214_400)).toBe('25 MB');
  expect(format.part(1_258_291, 3_565_158)).toBe(1.2);
  expect(format.month('2023-11')).toBe('Nov 2023');
  expect(format.month('not a month')).toBe('not a month');
  expect(format.days({ from: '2023-12-01', to: '2024-03-05' })).toMatch(/^1 Dec 2023\s–\s5 Mar 2024$/);
  expect(format.days({ from: null, to: '2024-03-05' })).toBeNull();
  expect(format.monthParts('2023-11')).toEqual([
    { text: 'Nov', isYear: false },
    { text: ' ', isYear: false },
    { text: '2023', isYear: true },
  ]);
  expect(format.monthParts('soon')).toEqual([{ text: 'soon', isYear: false }]);
});

it('formats three or more consecutive months as a range', () => {
  const { months } = createFormatters('en-IN');
  expect(months([])).toBe('');
  expect(months(['2023-11', '2024-04'])).toBe('Nov 2023 and Apr 2024');
  expect(months(['2023-11', '2023-12'])).toBe('Nov 2023 and Dec 2023');
  expect(months(['2023-11', '2023-12', '2024-01', '2024-04'])).toMatch(
    /^Nov 2023\s–\sJan 2024 and Apr 2024$/,
  );
  expect(months(['2024-01', '2024-02', 'no month', '2024-03'])).toBe(
    'Jan 2024, Feb 2024, no month and Mar 2024',
  );
});
