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
  const isNamed = account.bank !== null;
  const { maskedAccountNumber: number } = account;
  const identity = revealIdentity ? account.identity : null;
  const category = identity?.accountCategory;
  const isKnown = category === 'individual' || category === 'corporate';
  const row = (label: string, value: string | null | undefined, translate?: 'no') =>
    value && (
      <div>
        <dt>{label}</dt>
        <dd translate={translate}>{value}</dd>
      </div>
    );

  return (
    <div {...part('identity')}>
      <p id={titleId} className="su-title">
        <span
          translate={isNamed ? 'no' : undefined}
        >{`${isNamed ? (name ?? '') : t('account.unnamed')} `}</span>
        {number !== null && (
          <span className="su-number">
            <span className="su-heard">{`${t('account.number')} `}</span>
            <span translate="no">{number}</span>
          </span>
        )}
      </p>
      {identity && (
        <dl>
          {row(t('account.holder'), identity.name, 'no')}
          {row(t('account.ifsc'), identity.ifsc, 'no')}
          {row(t('account.category'), isKnown ? t(`account.category.${category}`) : category)}
        </dl>
      )}
    </div>
  );
}
