import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passwordVariants } from '../../src/preflight/passwordVariants.js';

const texts = (typed: string): readonly string[] => passwordVariants(typed).map(({ text }) => text);

/** The letters of a password that a bank gives: printable, without blanks, in ASCII. */
const character = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
const given = fc.array(character, { minLength: 1, maxLength: 24 });

const invisible = fc.constantFrom(
  ...Array.from(
    '\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\u2066\u2069\ufe0f\ufeff\0\u001b',
  ),
);
const blank = fc.constantFrom(...Array.from(' \u00a0\u2003\u202f\u3000\t\n\r\u2028'));

/** The digits 0 to 9 of each numbering system of this platform that has ten of its own. */
const digits = Intl.supportedValuesOf('numberingSystem').flatMap((numberingSystem) => {
  const format = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false });
  const own = Array.from({ length: 10 }, (_, digit) => format.format(digit));
  return own.every((digit) => /^\p{Nd}$/u.test(digit)) ? [{ numberingSystem, own }] : [];
});

test('what was typed comes first, and the number of variants has a limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const variants = texts(typed);
      expect(variants[0]).toBe(typed);
      expect(variants.length).toBeLessThanOrEqual(11);
      expect(new Set(variants).size).toBe(variants.length);
    }),
  );
});

test('a password in ASCII is tried as typed, in upper case and in lower case', () => {
  expect(passwordVariants('Asha1990')).toEqual([
    { text: 'Asha1990', otherCase: false },
    { text: 'ASHA1990', otherCase: true },
    { text: 'asha1990', otherCase: true },
  ]);
});

test('a password is found whatever invisible characters, blanks around it and full-width forms came along', () => {
  const copied = given.chain((letters) =>
    fc.record({
      password: fc.constant(letters.join('')),
      typed: fc
        .tuple(
          fc.array(fc.oneof(blank, invisible), { maxLength: 4 }),
          fc.tuple(
            ...letters.map((letter) => fc.tuple(fc.constant(letter), fc.boolean(), fc.option(invisible))),
          ),
          fc.array(fc.oneof(blank, invisible), { maxLength: 4 }),
        )
        .map(([before, inside, after]) => {
          const noisy = inside.map(([letter, isWide, noise]) => {
            const wide = isWide ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter;
            return wide + (noise ?? '');
          });
          return [...before, ...noisy, ...after].join('');
        }),
    }),
  );
  fc.assert(
    fc.property(copied, ({ password, typed }) => {
      expect(texts(typed)).toContain(password);
      expect(passwordVariants(typed).find(({ text }) => text === password)?.otherCase).toBe(false);
    }),
  );
});

test.each(digits)('digits of the numbering system $numberingSystem are tried in ASCII', ({ own }) => {
  expect(texts(`asha${own.join('')}`)).toContain('asha0123456789');
});

test('the platform knows the digits of India’s scripts', () => {
  const known = digits.map(({ numberingSystem }) => numberingSystem);
  expect(known).toEqual(
    expect.arrayContaining(['deva', 'beng', 'tamldec', 'telu', 'arab', 'arabext', 'fullwide']),
  );
});

test.each([
  ['decomposed letters', 'pa\u0308sswo\u0308rt', 'pässwört'],
  ['a no-break space inside', 'asha\u00a01990', 'asha 1990'],
  ['blanks inside', 'asha 1990', 'asha1990'],
  ['a dash and quotation marks of a word processor', '“asha”–1990’s', '"asha"-1990\'s'],
  ['invisible characters and the other letter case', '\u200bASHA\u200b1990', 'asha1990'],
])('%s', (_, typed, password) => {
  expect(texts(typed)).toContain(password);
});

test.each(['', ' ', '\u200b'])('nothing but %j is no password of another form', (typed) => {
  expect(texts(typed)).toEqual([typed]);
});
