import type { JSX } from 'react';
import { AccountSummary } from './AccountSummary.js';
import { useWidget } from './useWidget.js';

/** The accounts that the accepted statements belong to. */
export function AccountList(): JSX.Element | null {
  const { t, part, accounts } = useWidget();
  if (accounts.length === 0) return null;
  return (
    // Safari drops the role of a list without bullets, unless it is spelled out.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ul {...part('accounts')} role="list" aria-label={t('accounts.label')}>
      {accounts.map((account) => (
        <AccountSummary key={account.id} account={account} />
      ))}
    </ul>
  );
}
