/** What the borrower picks. `copy`: the bytes of an earlier file under another name. */
export type FileKind = 'plain' | 'locked' | 'cut-off' | 'junk' | 'empty' | 'too-large' | 'copy';

/** A file in the model. */
export interface PickedFile {
  /** Unique in a run. Identifies requests and statements. */
  readonly name: string;
  readonly file: File;
  /** Its bytes as Latin-1 text, to compare with what was sent. */
  readonly content: string;
  /** The file's password; `null` for a file without one. */
  readonly password: string | null;
}
