import { describe, expect, it } from 'vitest';
import { directionOf } from '../../src/messages/directionOf.js';
import { en } from '../../src/messages/en.js';
import type { Messages } from '../../src/messages/Messages.js';

/** The script of each language that there are words for. */
const scripts: Readonly<Record<string, RegExp>> = {
  bn: /\p{Script=Bengali}/u,
  gu: /\p{Script=Gujarati}/u,
  hi: /\p{Script=Devanagari}/u,
  kn: /\p{Script=Kannada}/u,
  ml: /\p{Script=Malayalam}/u,
  mr: /\p{Script=Devanagari}/u,
  or: /\p{Script=Oriya}/u,
  pa: /\p{Script=Gurmukhi}/u,
  ta: /\p{Script=Tamil}/u,
  te: /\p{Script=Telugu}/u,
  ur: /\p{Script=Arabic}/u,
};

/** May be the same in any language: an abbreviation, and values with nothing but punctuation between them. */
const international = new Set(['account.ifsc', 'announce.failed']);

const modules = import.meta.glob<Readonly<Record<string, Messages>>>('../../src/messages/locales/*.ts', {
  eager: true,
});
const locales = Object.entries(modules).map(([path, exported]) => ({
  code: path.replace(/^.*\/|\.ts$/g, ''),
  exported,
}));

/** Texts by key, also those of the further plural forms. */
function textsOf(messages: Messages): ReadonlyMap<string, string> {
  return new Map(Object.entries(messages));
}

function placeholdersOf(text = ''): readonly string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([placeholder]) => placeholder).toSorted();
}

const english = textsOf(en);
const plurals = [...english.keys()].filter((key) => key.endsWith('.other')).map((key) => key.slice(0, -6));
const furtherForm = new RegExp(`^(${plurals.join('|').replaceAll('.', '\\.')})\\.(zero|two|few|many)$`);

it('knows the script of every language', () => {
  expect(locales.map(({ code }) => code).toSorted()).toEqual(Object.keys(scripts).toSorted());
});

describe.each(locales)('$code', ({ code, exported }) => {
  const messages = exported[code] ?? en;
  const texts = textsOf(messages);

  it('exports its messages under its own name, and nothing else', () => {
    expect(Object.keys(exported)).toEqual([code]);
  });

  it('has the same keys as English', () => {
    const said = [...texts.keys()].filter((key) => !furtherForm.test(key));
    expect(said.toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('has the same placeholders as English', () => {
    for (const [key, text] of texts) {
      const model = english.get(key) ?? english.get(key.replace(furtherForm, '$1.other'));
      expect({ key, filled: placeholdersOf(text) }).toEqual({ key, filled: placeholdersOf(model) });
    }
  });

  it('has no empty and no English texts', () => {
    const left = [...texts].filter(
      ([key, text]) => text.trim() === '' || (text === english.get(key) && !international.has(key)),
    );
    expect(left).toEqual([]);
  });

  it('has every plural form of its language', () => {
    const { pluralCategories } = new Intl.PluralRules(`${code}-IN`).resolvedOptions();
    for (const plural of plurals)
      for (const category of pluralCategories) expect([...texts.keys()]).toContain(`${plural}.${category}`);
  });

  it('is supported by Intl for months, lists and numbers', () => {
    const locale = `${code}-IN`;
    expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
    expect(Intl.ListFormat.supportedLocalesOf(locale)).toEqual([locale]);
    expect(Intl.NumberFormat.supportedLocalesOf(locale)).toEqual([locale]);
    expect(Intl.PluralRules.supportedLocalesOf(locale)).toEqual([locale]);
  });

  it('uses its own script, except for a few Latin words', () => {
    const letters = [...texts.values()].flatMap(
      (text) => text.replaceAll(/\{\w+\}/g, '').match(/\p{L}/gu) ?? [],
    );
    const own = letters.filter((letter) => scripts[code]?.test(letter));
    const foreign = letters.filter(
      (letter) => !scripts[code]?.test(letter) && !/\p{Script=Latin}/u.test(letter),
    );
    expect(own.length).toBeGreaterThan(letters.length / 2);
    expect(foreign).toEqual([]);
  });

  it('is right to left only for Urdu', () => {
    expect(directionOf(`${code}-IN`)).toBe(code === 'ur' ? 'rtl' : 'ltr');
  });
});

it('keeps the stop of a Latin name such as "Some Bank Ltd." at its end where words run from right to left', () => {
  const texts = locales
    .filter(({ code }) => directionOf(code) === 'rtl')
    .flatMap(({ code, exported }) => Object.entries(exported[code] ?? en));
  for (const [, text] of texts) {
    const rest = text.replaceAll(/\u2068\{(bank|former)\}\u2069/g, '');
    expect(rest).not.toMatch(/\{(bank|former)\}|[\u2066-\u2069]/);
  }
});
