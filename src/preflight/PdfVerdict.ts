import type { FileFormat } from '../errors/FileFormat.js';
import type { PdfSecurity } from '../pdf/encryption/PdfSecurity.js';

/**
 * What is known of a file before it is sent. Advice, but for `not-pdf`: the caller offers to send it anyway.
 */
export type PdfVerdict =
  | { readonly kind: 'not-pdf'; readonly format: FileFormat }
  | {
      readonly kind: 'pdf';
      /**
       * - `cut-off`: its end is missing, as after a download that broke off
       * - `damaged`: its table of contents is wrong or missing; what follows was found by searching
       */
      readonly damage: 'none' | 'cut-off' | 'damaged';
      /**
       * - `opens`: encrypted, but opens without a password (only the owner's rights are locked)
       * - `needs-password`: see `checkPassword`
       * - `unknown-handler`: encrypted in a way that is not the standard's own
       * - `cannot-tell`: too damaged, or encrypted and the platform lacks the means
       */
      readonly encryption: 'none' | 'opens' | 'needs-password' | 'unknown-handler' | 'cannot-tell';
      /** False when nothing in it is large enough to be a picture of a page: it is no scan. */
      readonly mayBeScan: boolean;
      /** For `checkPassword`; `null` when there is nothing to check. */
      readonly security: PdfSecurity | null;
    };
