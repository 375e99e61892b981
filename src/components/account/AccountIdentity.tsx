import type { JSX } from 'react';
import type { Account } from '../../session/accounts/Account.js';
import { useBankName } from '../bank/useBankName.js';
import { useWidget } from '../widget/WidgetContext.js';

interface AccountIdentityProps {
  readonly account: Account;
  /** Id for the element that names the account. */
  readonly titleId: string;
}

/** The bank and masked number of an account, and with `revealIdentity` its holder, IFSC and category. */
export function AccountIdentity({ account, titleId }: AccountIdentityProps): JSX.Element {
  const { t, part, revealIdentity } = useWidget();
  const name = useBankName(account.bank);
  const bank = account.bank === null ? t('account.unnamed') : name;
  const { maskedAccountNumber: number } = account;
  const identity = revealIdentity ? account.identity : null;
  const category = identity?.accountCategory;
  const rows = [
    [t('account.holder'), identity?.name],
    [t('account.ifsc'), identity?.ifsc],
    [
      t('account.category'),
      category === 'individual' || category === 'corporate' ? t(`account.category.${category}`) : category,
    ],
  ].filter(([, value]) => value !== null && value !== undefined);

  return (
    <div {...part('identity')}>
      <p id={titleId} className="su-title">
        {bank}
        {number !== null && (
          <>
            {' '}
            <span className="su-number">
              <span className="su-heard">{t('account.number')} </span>
              {number}
            </span>
          </>
        )}
      </p>
      {rows.length > 0 && (
        <dl>
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
