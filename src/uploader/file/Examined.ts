import type { FileError } from '../../errors/UploadError.js';
import type { PdfSecurity } from '../../pdf/encryption/PdfSecurity.js';
import type { SuggestedBank } from '../../session/SessionEvent.js';
import type { StatedPeriod } from '../../session/Statement.js';

/** What the device knows about a file. */
export interface Examined {
  /** The bytes as they were when the file was picked; `null` if they could not be read or cannot be a PDF. */
  readonly blob: Blob | null;
  /** SHA-256 of the bytes; `null` if they were not read, and without Web Crypto (on plain http). */
  readonly digest: string | null;
  /** For checking a password on the device; `null` if only the server can. */
  readonly security: PdfSecurity | null;
  /** What opens the file, `''` if it needs no password; `null` if that is not known. */
  readonly opensWith: string | null;
  /** Which of the file's two passwords that is; `null` if it needs none. */
  readonly opensAs: 'user' | 'owner' | null;
  readonly suggestion: SuggestedBank | undefined;
  /** `null` if the text does not tell it, or was not read. */
  readonly statedPeriod: StatedPeriod | null;
  /** The text has been read: the bank has been suggested, if the text tells it. */
  readonly isRead: boolean;
  /** `ready` also if the device could not tell: then the server decides. */
  readonly verdict:
    { readonly kind: 'ready' | 'locked' } | { readonly kind: 'refused'; readonly error: FileError };
}
