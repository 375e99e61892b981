/** What the borrower picks. `copy`: the bytes of an earlier file under another name. */
export type FileKind = 'plain' | 'locked' | 'cut-off' | 'junk' | 'empty' | 'too-large' | 'copy';

/** A file as the test knows it. */
export interface PickedFile {
  /** Unique in a run: a request and a statement are told apart by it. */
  readonly name: string;
  readonly file: File;
  /** Its bytes as Latin-1 text, to compare with what was sent. */
  readonly content: string;
  /** What opens it; `null` for a file without a password. */
  readonly password: string | null;
}
