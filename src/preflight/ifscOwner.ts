import { ifscPrefixes } from './ifscPrefixes.js';
import { ifscSublets } from './ifscSublets.js';

/**
 * Whose an IFSC is, as far as it tells:
 *
 * - `own`: a branch of the bank itself
 * - `member`: a bank that prints a code of its sponsor, by the list of the registered ones
 * - `unsure`: it has the bank's prefix, and may be a member's that the list lacks
 */
export type IfscKind = 'own' | 'member' | 'unsure';

/** Apex banks: the IFSCs of their members look like their own. */
const apex = /^(?:SVCB|APBL|KSCB|MDCB|GSCB)$/;

function readSublets(): ReadonlyMap<string, { readonly lettered: boolean; readonly stems: string[] }> {
  const sublets = new Map<string, { readonly lettered: boolean; readonly stems: string[] }>();
  let stems: string[] = [];
  for (const word of ifscSublets.trim().split(/\s/)) {
    if (/^[=*]/.test(word)) {
      stems = [];
      sublets.set(word.slice(1), { lettered: word.startsWith('*'), stems });
    } else stems.push(word);
  }
  return sublets;
}

/** Unpacks the table of {@link ifscPrefixes}: the identifier of each prefix in capitals. */
export function readPrefixes(): ReadonlyMap<string, string> {
  return new Map(
    ifscPrefixes
      .trim()
      .split(/\s/)
      .map((entry) => [entry.slice(0, 4).toUpperCase(), entry.slice(4)]),
  );
}

let sublets: ReturnType<typeof readSublets> | undefined;

/** Tells whose the IFSC of `prefix` (four letters) and `code` (six characters, after the zero) is. */
export function kindOfIfsc(prefix: string, code: string): IfscKind {
  sublets ??= readSublets();
  const members = sublets.get(prefix);
  if (members?.stems.some((stem) => code.startsWith(stem))) return 'member';
  if (apex.test(prefix)) return 'unsure';
  // Those of Bank of Baroda begin with a letter, which tells them from mistyped ones.
  if (prefix === 'BARB') return /^[A-Z]/.test(code) ? 'own' : 'unsure';
  return /^\d+$/.test(code) || !members || members.lettered ? 'own' : 'unsure';
}
