import type { Bank } from '../banks/Bank.js';
import { ifscPrefixes } from './ifscPrefixes.js';

/** Characters and lines to examine. */
const maxLength = 6_000;
const maxLines = 80;

const date = String.raw`(?:\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/., ]{1,2}\d{2,4}|\d{4}[-/]\d{2}[-/]\d{2})`;
/** A row of the transaction table: an optional number, a date, and an amount somewhere after it. */
const row = new RegExp(String.raw`^\W{0,3}(?:\d{1,5}\W{1,4})?${date}(?=\D).{0,400}?\d\.\d\d\b`, 'i');
const columns =
  /\b(?:particulars|narration|description|details|remarks|withdrawals?|deposits?|debits?|credits?|balance|amount|che?q(?:ue)?|ref)\b/gi;

/** Returns the text above the first transaction or the table header, whichever comes first. */
function textAboveTransactions(text: string): string {
  const lines = text.slice(0, maxLength).split('\n', maxLines);
  const end = lines.findIndex((line) => {
    const short = line.trim().slice(0, 500);
    return (
      row.test(short) || (/\bdate\b/i.test(short) && new Set(short.toLowerCase().match(columns)).size > 1)
    );
  });
  return lines.slice(0, end < 0 ? lines.length : end).join('\n');
}

/** The probable bank of a statement. The borrower can change it. */
export interface BankSuggestion {
  readonly bank: string;
  /**
   * - `sure`: the statement prints the bank's name and, next to the label "IFSC", one of the bank's IFSCs
   * - `likely`: it prints the name or an IFSC, or both but without the label
   * - `weak`: only the file name contains the bank's name
   */
  readonly confidence: 'sure' | 'likely' | 'weak';
  readonly evidence: 'ifsc-and-name' | 'ifsc' | 'name' | 'file-name';
}

/** Four letters, a zero, six characters (Reserve Bank of India). Fixed repetitions keep matching linear in time. */
const ifsc = /\b([A-Z]{4})0([A-Z\d]{6})\b/g;
/** Apex banks: the IFSCs of their members look like their own. */
const shared = /^(?:SVCB|APBL|KSCB|MDCB|GSCB)$/;

/**
 * Suggests one of `banks` from the text of the first pages and the file name; `null` if there is no evidence or it is
 * contradictory. Considers only the text above the first transaction: transactions name other banks.
 */
export function suggestBank(text: string, fileName: string, banks: readonly Bank[]): BankSuggestion | null {
  const header = textAboveTransactions(text).toUpperCase();
  const owners = new Map(
    ifscPrefixes
      .trim()
      .split(/\s/)
      .map((entry) => [entry.slice(0, 4), entry.slice(4)]),
  );
  const owning = new Set(owners.values());
  const known = new Set(banks.map(({ id }) => id));
  const named = findNames(header, banks, false);

  const own: { readonly bank: string; readonly labelled: boolean }[] = [];
  const sponsors = new Set<string>();
  for (const { 1: prefix = '', 2: rest = '', index } of header.matchAll(ifsc)) {
    const bank = owners.get(prefix.toLowerCase());
    // A bank's own IFSCs end in six digits; those of its sub-members and of UPI have letters. Bank of Baroda does the
    // opposite.
    const isOwn = prefix === 'BARB' ? /^[A-Z]/.test(rest) && !rest.endsWith('UPI') : /^\d+$/.test(rest);
    const before = header.slice(0, index).split('\n').slice(-2).join(' ').slice(-160);
    if (bank && isOwn && !shared.test(prefix)) own.push({ bank, labelled: /\bI\.?F\.?S/.test(before) });
    else if (bank && !shared.test(prefix)) sponsors.add(bank);
  }
  const labelled = own.filter((code) => code.labelled);
  const codes = new Set((labelled.length > 0 ? labelled : own).map(({ bank }) => bank));
  // A bank without its own IFSCs prints those of its sponsor.
  const sponsored = named.filter((bank) => !owning.has(bank));
  const agreed = [...codes].filter((bank) => named.includes(bank));
  const [code] = codes;

  const make = (
    bank: string | undefined,
    confidence: BankSuggestion['confidence'],
    evidence: BankSuggestion['evidence'],
  ) => (bank !== undefined && known.has(bank) ? { bank, confidence, evidence } : null);
  if (codes.size > 0) {
    if (sponsored.length > 0)
      return make(sponsored.length === 1 ? sponsored[0] : undefined, 'likely', 'name');
    if (agreed.length === 1) return make(agreed[0], labelled.length > 0 ? 'sure' : 'likely', 'ifsc-and-name');
    return make(codes.size === 1 && named.length === 0 ? code : undefined, 'likely', 'ifsc');
  }
  const printed = named.filter((bank) => !sponsors.has(bank));
  if (printed.length === 1) return make(printed[0], 'likely', 'name');
  if (printed.length > 1 || sponsors.size > 0) return null;
  const files = findNames(fileName.toUpperCase(), banks, true);
  return make(files.length === 1 ? files[0] : undefined, 'weak', 'file-name');
}

/**
 * Returns the banks whose names occur in a text. A longer name hides the shorter ones in it: "Bank of India" does not
 * occur in "State Bank of India".
 */
function findNames(text: string, banks: readonly Bank[], short: boolean): readonly string[] {
  let left = plain(text);
  const names = banks
    .flatMap(({ id, name, aliases = [], popular = false }) =>
      // An alias of one word, such as an abbreviation, is evidence only in a file name.
      [name, ...aliases.filter((alias) => short || alias.includes(' ')), ...(short && popular ? [id] : [])]
        .filter((words) => left.includes(firstLetters(words)))
        .map((words) => ({ id, words: plain(words) })),
    )
    .toSorted((a, b) => b.words.length - a.words.length);
  const found = new Set<string>();
  let hidden = '';
  for (const { id, words } of names) {
    if (!/[A-Z]{3}/.test(words) || !(left.includes(words) || words === hidden)) continue;
    found.add(id);
    // Two banks can share a name: a former bank and the one it merged into.
    hidden = words;
    left = left.replaceAll(words, ' | ');
  }
  return [...found];
}

/** Returns how a name starts in a text: a filter far cheaper than normalizing hundreds of names. */
function firstLetters(name: string): string {
  return ` ${/^(?:the )?([a-z]{2})/i.exec(name)?.[1] ?? ''}`.toUpperCase();
}

/** Normalizes a text to words in capitals with uniform spelling, each between spaces. */
function plain(text: string): string {
  const words = text
    .toUpperCase()
    .replace(/['’]/g, '')
    .replace(/[^A-Z\d]+/g, ' ');
  return ` ${words} `
    .replace(/ CO ?OP(?:ERATIVE)? /g, ' COOP ')
    .replace(/ (?:THE|LTD|LIMITED) /g, ' ')
    .replace(/ +/g, ' ');
}
