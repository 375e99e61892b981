import type { PrintedIdentity } from './PrintedIdentity.js';

const find = (lines: readonly string[], pattern: RegExp): string | null => {
  for (const line of lines) {
    const value = pattern.exec(line)?.[1]?.trim();
    if (value) return value;
  }
  return null;
};

/** A labelled value ends where the next column begins. */
const labelled = (label: string, value: string): RegExp =>
  new RegExp(String.raw`\b(?:${label})[\s:.-]{0,6}(${value})`, 'i');

const accountNumber = labelled(
  String.raw`(?:account|a/c)\s{0,2}(?:no\b|number)`,
  String.raw`[\dX*][\dX* -]{4,22}[\dX*]`,
);
const holderName = labelled(
  String.raw`(?:account holder|customer|account)\s{0,2}(?:'s )?name|account holder|name`,
  String.raw`[^\t:]{3,60}`,
);
const address = labelled('(?:customer |postal |mailing )?address', String.raw`[^\t:]{5,120}`);
const labelledIfsc = labelled(
  String.raw`(?:RTGS\s?/\s?NEFT\s)?IFSC?(?:\s{0,2}code)?`,
  String.raw`[A-Z]{4}0[A-Z\d]{6}\b`,
);
const anyIfsc = /\b([A-Z]{4}0[A-Z\d]{6})\b/;
const micr = labelled(String.raw`MICR(?:\s{0,2}code)?`, String.raw`\d{9}\b`);
const business = /\b(?:private limited|pvt\.? ltd|llp|traders|enterprises|current (?:account|a\/c))\b/i;

/** Reads whose account it is from the lines of page one above the first transaction. */
export function readIdentity(header: readonly string[]): PrintedIdentity {
  return {
    accountNumber: find(header, accountNumber)?.replaceAll(/[ -]/g, '') ?? null,
    name: find(header, holderName),
    address: find(header, address),
    ifsc: find(header, labelledIfsc) ?? find(header, anyIfsc),
    micr: find(header, micr),
    category: header.some((line) => business.test(line)) ? 'corporate' : 'individual',
  };
}
