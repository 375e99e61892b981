import type { Account } from '../session/accounts/Account.js';
import type { Statement } from '../session/Statement.js';
import type { UploaderIntents } from '../uploader/Uploader.js';

/** What `useStatementUploader` gives back: all there is to draw, and all that a borrower can do. */
export interface UseStatementUploaderResult extends UploaderIntents {
  /** In the order they were added. */
  readonly statements: readonly Statement[];
  /** In the order of their first accepted statement. */
  readonly accounts: readonly Account[];
  /** True once the API said that the session is unknown, expired or deleted, until a new `sessionId` comes. */
  readonly sessionExpired: boolean;
}
