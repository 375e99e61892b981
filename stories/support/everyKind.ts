import type { Account } from '../../src/session/accounts/Account.js';
import type { Statement } from '../../src/session/Statement.js';
import { accepted, account, apiError, failed, locked, uploading } from '../../test/support/statements.js';

/** Statements and an account that together show every element that a theme can style. */
export const everyKind: {
  readonly statements: readonly Statement[];
  readonly accounts: readonly Account[];
} = {
  statements: [
    uploading(1_258_291, 3_565_158, { name: 'february.pdf' }),
    locked('required', { name: 'january.pdf' }),
    failed(apiError('PDF_IS_IMAGE'), { name: 'december.pdf' }),
    accepted('full', { name: 'november.pdf' }),
  ],
  accounts: [account()],
};
