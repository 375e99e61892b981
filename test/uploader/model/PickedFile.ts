/**
 * What the borrower picks.
 * - `copy`: the bytes of an earlier file under another name
 * - `hanging`, `unreadable`: reading it never ends, or fails
 */
export type FileKind =
  'plain' | 'locked' | 'cut-off' | 'junk' | 'empty' | 'too-large' | 'copy' | 'hanging' | 'unreadable';

/** A file in the model. */
export interface PickedFile {
  /** Unique in a run. Identifies requests and statements. */
  readonly name: string;
  readonly kind: FileKind;
  readonly file: File;
  /** Its bytes as Latin-1 text, to compare with what was sent. */
  readonly content: string;
  /** The file's password; `null` for a file without one. */
  readonly password: string | null;
  /** What the server reads in it: the account, and the month (`YYYY-MM`). */
  readonly account: string;
  readonly month: string;
}
