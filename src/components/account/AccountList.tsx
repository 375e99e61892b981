import { memo, useId, type NamedExoticComponent, type JSX } from 'react';
import type { Account } from '../../session/accounts/Account.js';
import { monthsOnTheirWay } from '../../session/accounts/onTheirWay.js';
import type { Statement } from '../../session/Statement.js';
import { Action } from '../widget/Action.js';
import { useKeptFocus } from '../widget/focus.js';
import { spaced } from '../widget/spaced.js';
import { useWidget } from '../widget/WidgetContext.js';
import { AccountIdentity } from './AccountIdentity.js';
import { MonthGrid } from './MonthGrid.js';

interface AccountSummaryProps {
  readonly account: Account;
  /** The missing months that are being sent, separated by blanks: a text, so that an equal one draws nothing anew. */
  readonly onTheirWay: string;
}

/** One account: its received and missing months. */
const AccountSummary: NamedExoticComponent<AccountSummaryProps> = memo(function AccountSummary({
  account,
  onTheirWay,
}) {
  const { t, part, format, pickFiles, sessionExpired } = useWidget();
  const titleId = useId();
  const keptFocus = useKeptFocus();
  const { months, missingMonths, verdict, detailsFollow, pageCount, progress } = account;
  const missing = missingMonths.length > 0;
  const needed = missingMonths.filter((month) => !onTheirWay.includes(month));
  const state = verdict === 'unknown' ? (detailsFollow ? 'details-follow' : 'received') : verdict;
  const read = progress.filter(({ status }) => status === 'completed').length;
  const covered = account.covered && format.days(account.covered);
  const pages = pageCount === null ? null : t.plural('pages', pageCount);

  return (
    <li {...part('account')} data-state={state} {...keptFocus} tabIndex={-1} aria-labelledby={titleId}>
      <AccountIdentity account={account} titleId={titleId} />
      {missing && (
        <p className="su-status">
          {t('account.months', { received: months.length - missingMonths.length, count: months.length })}
        </p>
      )}
      {(covered || pages) && (
        <p className="su-status">
          {covered && <span>{spaced(covered)}</span>}
          {pages && <span>{pages}</span>}
        </p>
      )}
      <MonthGrid months={months} onTheirWay={onTheirWay} />
      {progress.length > 0 && (
        <p className="su-status">{t('account.progress', { read, count: progress.length })}</p>
      )}
      {needed.length > 0 ? (
        <div className="su-next">
          <p {...part('still-needed')}>{t('still-needed', { months: format.months(needed) })}</p>
          <Action
            name="add-missing"
            kind="primary"
            describedBy={titleId}
            disabled={sessionExpired}
            onClick={() => pickFiles({ bank: account.bank })}
          >
            {t('action.add-missing')}
          </Action>
        </div>
      ) : (
        !missing && (
          <p className="su-outcome">{t(`account.${state === 'incomplete' ? 'received' : state}`)}</p>
        )
      )}
    </li>
  );
});

/** The accounts of the session, each with its months. */
export function AccountList({
  statements,
}: {
  readonly statements: readonly Statement[];
}): JSX.Element | null {
  const { t, part, accounts } = useWidget();
  if (accounts.length === 0) return null;
  return (
    // Safari removes the list role of a list without bullets unless the role is explicit.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ul {...part('accounts')} role="list" aria-label={t('accounts.label')}>
      {accounts.map((account) => (
        <AccountSummary
          key={account.id}
          account={account}
          onTheirWay={monthsOnTheirWay(account, accounts, statements).join(' ')}
        />
      ))}
    </ul>
  );
}
