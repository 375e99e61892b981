import type { Bank } from '../banks/Bank.js';
import { kindOfIfsc, readPrefixes } from './ifscOwner.js';
import { splitStatement } from './statementParts.js';

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
const label = /\bI\.?F\.?S/;
/** The label alone in its cell: a transaction may have it between other words. */
const labelCell =
  /(?:^| {3})\W{0,3}(?:(?:RTGS|NEFT|IMPS|BRANCH|BANK|HOME|BASE|OUR|YOUR|THE)[ /&,]{1,3}){0,5}I\.?F\.?S\.?(?: ?C)?\.?(?: {0,3}(?:CODE|NO|NUMBER|OF|BRANCH|BANK|IS)\b\.?){0,4}(?: {0,9}[:-] {0,9}| {1,9})$/;

/** An IFSC in the text of a statement. */
interface PrintedIfsc {
  /** The bank that the prefix belongs to; `null` if that is not a bank of the list. */
  readonly bank: string | null;
  readonly kind: ReturnType<typeof kindOfIfsc>;
  readonly labelled: boolean;
}

/**
 * Finds IFSCs in capital letters, except the routing codes of UPI, which look like them. With `strict`, only those with
 * the label alone before them: the text may be part of a transaction.
 */
function findIfscs(
  text: string,
  owners: ReadonlyMap<string, string>,
  strict: boolean,
): readonly PrintedIfsc[] {
  const found: PrintedIfsc[] = [];
  for (const { 1: prefix = '', 2: code = '', index } of text.matchAll(ifsc)) {
    if (code.endsWith('UPI')) continue;
    const before = text
      .slice(Math.max(0, index - 160), index)
      .split('\n')
      .slice(strict ? -1 : -2)
      .join(' ');
    const labelled = (strict ? labelCell : label).test(before);
    const bank = owners.get(prefix) ?? null;
    if (labelled || (!strict && bank !== null))
      found.push({ bank, kind: kindOfIfsc(prefix, code), labelled });
  }
  return found;
}

/** What ends the transactions: names below it are the bank's. */
const ending =
  /\b(?:CLOSING BALANCE|SUMMARY|GRAND TOTAL|END OF (?:THE )?STATEMENT|COMPUTER[ -]GENERATED|SYSTEM[ -]GENERATED|REG(?:ISTERE)?D\.? (?:& CENTRAL )?OFFICE|CUSTOMER CARE|ABBREVIATIONS?|LEGENDS?)\b/;
/** Names of banks that are not of the list, and may print the codes of a sponsor. */
const memberWords =
  / (?:COOP|SAHAKARI|NAGARI|NAGARIK|NAGRIK|URBAN|GRAMIN|GRAMEENA?|GRAMYA|SOUHARDA|MAHILA|MERCANTILE|JANATA|JILA|ZILA|DISTRICT CENTRAL)(?: [A-Z]+){0,3} BANK /;

/**
 * Suggests one of `banks` from the text of a statement and the file name; `null` if there is no evidence or it is
 * contradictory. Considers what stands above the first transaction and, if that does not tell, IFSCs with a label and
 * the words of the bank below the last one: transactions name other banks.
 *
 * @param text the pages, separated by `pageBreak`
 */
export function suggestBank(text: string, fileName: string, banks: readonly Bank[]): BankSuggestion | null {
  const parts = splitStatement(text);
  const [head, tail] = [parts.head.toUpperCase(), parts.rest.toUpperCase()];
  const covers = parts.covers.join('\n').toUpperCase();
  const owners = readPrefixes();
  const owning = new Set(owners.values());
  const known = new Set(banks.map(({ id }) => id));
  const letterhead = findNames(head, banks, false);
  const isForeign = memberWords.test(letterhead.left);
  const ends = tail.search(ending);

  const codes = [
    findIfscs(head, owners, false),
    findIfscs(covers, owners, false),
    findIfscs(tail, owners, true),
  ];
  const all = codes.find((found) => found.length > 0) ?? [];
  const labelled = all.some((code) => code.labelled);
  const printed = all.filter((code) => code.labelled === labelled);
  const own = banksOf(printed, 'own');

  let { named } = letterhead;
  if (named.length === 0 && ends >= 0) ({ named } = findNames(tail.slice(ends), banks, false));
  if (named.length === 0) {
    // A cover has the name of the bank alone on a line. In its text, it names others for what can be done with them.
    const above = findNames(covers, banks, false).named;
    const alone = parts.covers
      .flatMap((cover) => cover.split('\n', 12))
      .map((line) => findNames(line.slice(0, 80), banks, false))
      .flatMap(({ named: names, left }) => (left.replace(/\W/g, '').length < 12 ? names : []));
    named = own.some((bank) => above.includes(bank)) ? above : [...new Set(alone)];
  }
  const make = (
    bank: string | undefined,
    confidence: BankSuggestion['confidence'],
    evidence: BankSuggestion['evidence'],
  ) => (bank !== undefined && known.has(bank) ? { bank, confidence, evidence } : null);

  // A bank without its own IFSCs prints those of its sponsor.
  const sponsored = named.filter((bank) => !owning.has(bank));
  if (printed.length > 0 && sponsored.length > 0)
    return make(sponsored.length === 1 ? sponsored[0] : undefined, 'likely', 'name');

  const agreed = own.filter((bank) => named.includes(bank));
  if (agreed.length === 1) return make(agreed[0], labelled ? 'sure' : 'likely', 'ifsc-and-name');
  // One other name may be the bank's, and the code a sponsor's. Several are of banks to pay to or from.
  const isAlone = own.length === 1 && (named.length === 0 || (labelled && named.length > 1)) && !isForeign;
  if (own.length > 0) return make(isAlone ? own[0] : undefined, 'likely', 'ifsc');

  const members = banksOf(printed, 'member');
  const unsure = banksOf(printed, 'unsure');
  // The name of a bank that was taken over is one of the other's too.
  const sponsors = new Set(banks.filter(({ id }) => members.includes(id)).map(({ name }) => name));
  const bears = ({ id, aliases = [] }: Bank): boolean =>
    members.includes(id) || aliases.some((alias) => sponsors.has(alias));
  const hidden = new Set(members.length > 0 ? banks.filter(bears).map(({ id }) => id) : []);
  const candidates = named.filter((bank) => !hidden.has(bank));
  const alike = candidates.filter((bank) => unsure.includes(bank));
  if (alike.length === 1 && members.length === 0)
    return make(isForeign ? undefined : alike[0], 'likely', 'ifsc-and-name');
  // A labelled code of another bank contradicts a name.
  const contradicted = printed.some((code) => code.labelled && code.bank === null);
  if (candidates.length === 1 && !contradicted) return make(candidates[0], 'likely', 'name');
  if (candidates.length > 0 || printed.length > 0) return null;
  const files = findNames(fileName.toUpperCase(), banks, true).named;
  return make(files.length === 1 ? files[0] : undefined, 'weak', 'file-name');
}

function banksOf(codes: readonly PrintedIfsc[], kind: PrintedIfsc['kind']): readonly string[] {
  return [...new Set(codes.flatMap((code) => (code.kind === kind && code.bank !== null ? [code.bank] : [])))];
}

/** Banks whose names are parts of the names of others, with a word before or a place behind: these must stand alone. */
const generic = new Set(
  'bharatbnk citizens commercial_co_bnk godavari_urban jantasahakari mahesh_urban national_co_op_bnk sadhana shree_mahesh_bnk union_co_op_bnk urbancoop'.split(
    ' ',
  ),
);

/**
 * Returns the banks whose names occur in a text, and the text without them. A longer name hides the shorter ones in it:
 * "Bank of India" does not occur in "State Bank of India".
 */
function findNames(
  text: string,
  banks: readonly Bank[],
  short: boolean,
): { readonly named: readonly string[]; readonly left: string } {
  let left = plain(text).replace(/ (?:RESERVE|IMPORT|DEVELOPMENT) BANK OF INDIA /g, ' | ');
  const cells = short ? [] : text.split(/\n| {3,}|\|/).map(plain);
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
    if (short || !generic.has(id) || cells.includes(words)) found.add(id);
    // Two banks can share a name: a former bank and the one it merged into.
    hidden = words;
    left = left.replaceAll(words, ' | ');
  }
  return { named: [...found], left };
}

/** Returns how a name starts in a text: a filter far cheaper than normalizing hundreds of names. */
function firstLetters(name: string): string {
  return ` ${/^(?:the )?([a-z]{2})/i.exec(name)?.[1] ?? ''}`.toUpperCase();
}

/** Normalizes a text to words in capitals with uniform spelling, each between spaces. */
function plain(text: string): string {
  const words = text
    .toUpperCase()
    .replace(/\bWWW\.([A-Z]{3,12})BANK\.(?=(?:COM|IN|CO\.IN|BANK\.IN)\b)/g, ' $1 BANK ')
    .replace(/['’]/g, '')
    .replace(/[^A-Z\d]+/g, ' ');
  return ` ${words} `
    .replace(/ CO ?OP(?:ERATIVE)? /g, ' COOP ')
    .replace(/ (?:THE|LTD|LIMITED) /g, ' ')
    .replace(/ +/g, ' ');
}
