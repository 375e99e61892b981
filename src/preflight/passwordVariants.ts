/** A password to try. */
export interface PasswordVariant {
  readonly text: string;
  /** In upper or lower case, unlike what was typed. */
  readonly otherCase: boolean;
}

/** Invisible characters that come along with copied text: format characters, controls, and what fonts ignore. */
const invisible = /[\p{Cf}\p{Cc}\p{DI}]/gu;

const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));

/** Digits of every script are in runs from 0 to 9 (The Unicode Standard, 4.6), and two runs may be adjacent. */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (isDigit(zero - 1)) zero -= 1;
  return String((code - zero) % 10);
}

/** Writes digits, dashes and quotation marks, which keyboards and word processors replace, in ASCII. */
function toAscii(text: string): string {
  return text
    .replace(/\p{Nd}/gu, toAsciiDigit)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2018-\u201b]/gu, "'")
    .replace(/[\u201c-\u201f]/gu, '"');
}

/**
 * Lists what a borrower may have meant by a password, most likely first, without duplicates, at most eleven:
 * - as typed, trimmed, and trimmed in upper and lower case
 * - without invisible characters
 * - also in the normal forms C and KC, which compose letters and replace full-width ones
 * - also with digits, dashes and quotation marks in ASCII; that in upper and lower case, and without blanks
 *
 * What was typed comes first, so nothing here keeps out a password that has such characters itself. For a password of
 * ASCII letters and digits, there are no more than three.
 */
export function passwordVariants(typed: string): readonly PasswordVariant[] {
  const trimmed = typed.trim();
  const visible = trimmed.replace(invisible, '').trim();
  const plain = toAscii(visible.normalize('NFKC')).trim();
  const variants = new Map<string, boolean>();
  const add = (text: string, otherCase: boolean): void => {
    if (!variants.has(text) && (text !== '' || typed === '')) variants.set(text, otherCase);
  };
  const addCases = (text: string): void => {
    add(text.toUpperCase(), true);
    add(text.toLowerCase(), true);
  };
  add(typed, false);
  add(trimmed, false);
  addCases(trimmed);
  for (const text of [visible, visible.normalize('NFC'), visible.normalize('NFKC'), plain]) add(text, false);
  addCases(plain);
  add(plain.replace(/\s/gu, ''), false);
  return Array.from(variants, ([text, otherCase]) => ({ text, otherCase }));
}
