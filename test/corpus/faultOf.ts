import type { Judgement } from './pdfJudges.ts';
import type { TextRecall } from './textRecall.ts';

/** What was said of one file. */
export interface Result {
  readonly name: string;
  /** Ours: the encryption, or `not a PDF`. */
  readonly ours: string;
  readonly pdfjs: Judgement;
  /** `null`: not asked, because there is none. */
  readonly qpdf: Judgement | null;
  /** What the file is known to be, where it was made so and left whole. */
  readonly made: Judgement | null;
  /** Whether the file was damaged on purpose. */
  readonly isMutant: boolean;
  /** What was wrong with the password check, on a file whose passwords are known. */
  readonly passwords: string | null;
  /** Milliseconds until the verdict, for the report only: a busy machine is slow, not wrong. */
  readonly time: number;
  /** How much of its text we read; `null` if that is not known. */
  readonly text: TextRecall | null;
}

/** What a file is, by those who could read it: what it was made to be, or what the judges say together. */
export function truthOf({ made, pdfjs, qpdf }: Result): string {
  if (made) return made;
  const said = new Set([pdfjs, qpdf].filter((judgement) => judgement !== 'error' && judgement !== null));
  const [only] = said;
  if (!only) return 'unreadable';
  return said.size === 1 ? only : 'they differ';
}

/** A yes or no to "needs a password" that is not so, or a wrong word about a whole file. */
export function faultOf(result: Result): string | null {
  const { ours, pdfjs, qpdf, isMutant, passwords } = result;
  if (passwords) return passwords;
  const truth = truthOf(result);
  // Of a damaged file, what one judge alone can still read proves nothing: qpdf salts what it encrypts, so such a file
  // is another one in each run.
  if (isMutant && (pdfjs === 'error' || qpdf === 'error')) return null;
  const decided = ours === 'none' || ours === 'opens' || ours === 'needs-password';
  if (truth === 'unreadable' || truth === 'they differ' || truth === ours || !decided) return null;
  return isMutant && ours !== 'needs-password' && truth !== 'needs-password' ? null : `${ours}, but ${truth}`;
}
