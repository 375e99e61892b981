import { maskAccountNumber } from '../../bankconnect/maskAccountNumber.js';

/** Levels of nesting. The API's responses have four. */
const deepest = 32;
/** Digits. Shorter numbers also occur in dates and amounts. */
const shortestNumber = 6;

const isFraud = /^(?:is_)?fraud/i;
const isAccountNumber = /^account_?number$/i;
/** Machine-readable fields: blanking a password that happens to be `PDF` or `1` must not change them. */
const isIdentifier = /^(?:code|status|.*_id|bank_name)$/i;

/** Controls what is removed from a response. */
export interface RedactOptions {
  readonly revealAccountNumber: boolean;
  /** Blanked wherever a text quotes it, as the API's field errors may. */
  readonly password: string | null;
}

function accountNumbers(value: unknown, depth: number = 0): readonly string[] {
  if (depth > deepest) throw new RangeError('The answer is too deep.');
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    isAccountNumber.test(key) && (typeof item === 'string' || typeof item === 'number')
      ? [String(item)]
      : accountNumbers(item, depth + 1),
  );
}

/**
 * Returns an API response without data that does not belong in a browser: removes fraud fields, masks account numbers
 * wherever they occur, and blanks the password.
 *
 * @throws RangeError for a response that is nested deeper than any real one
 */
export function redactResponse(answer: object, { revealAccountNumber, password }: RedactOptions): unknown {
  const hidden = revealAccountNumber
    ? []
    : accountNumbers(answer).filter((number) => number.length >= shortestNumber);

  function cleanText(key: string, text: string): string {
    let cleaned = text;
    for (const number of hidden) cleaned = cleaned.replaceAll(number, maskAccountNumber(number));
    return password === null || isIdentifier.test(key) ? cleaned : cleaned.replaceAll(password, '…');
  }

  function clean(key: string, value: unknown, depth: number): unknown {
    if (depth > deepest) throw new RangeError('The answer is too deep.');
    if (key === 'pdf_password') return ['This value is not accepted.'];
    if (isAccountNumber.test(key) && !revealAccountNumber)
      return typeof value === 'string' || typeof value === 'number' ? maskAccountNumber(String(value)) : null;
    if (typeof value === 'string') return cleanText(key, value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item: unknown) => clean(key, item, depth + 1));
    const entries = Object.entries(value).filter(([name]) => !isFraud.test(name));
    return Object.fromEntries(
      entries.map(([name, item]: [string, unknown]) => [name, clean(name, item, depth + 1)]),
    );
  }

  return clean('', answer, 0);
}
