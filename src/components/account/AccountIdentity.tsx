import type { JSX, ReactNode } from 'react';
import type { Account } from '../../session/accounts/Account.js';
import { useBankName } from '../bank/useBankName.js';
import { spaced } from '../widget/spaced.js';
import { useWidget } from '../widget/WidgetContext.js';

/** Draws a fact about an account, if it is known. */
function drawRow(label: string, value: string | null | undefined, translate?: 'no'): ReactNode {
  return (
    value && (
      <div>
        <dt>{label}</dt>
        <dd translate={translate}>{value}</dd>
      </div>
    )
  );
}

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
  return (
    <div {...part('identity')}>
      <p id={titleId} className="su-title">
        <span translate={isNamed ? 'no' : undefined}>
          {spaced(isNamed ? (name ?? '') : t('account.unnamed'))}
        </span>
        {number !== null && (
          <span className="su-number">
            <span className="su-heard">{spaced(t('account.number'))}</span>
            <span translate="no">{number}</span>
          </span>
        )}
      </p>
      {identity && (
        <dl>
          {drawRow(t('account.holder'), identity.name, 'no')}
          {drawRow(t('account.ifsc'), identity.ifsc, 'no')}
          {drawRow(t('account.category'), isKnown ? t(`account.category.${category}`) : category)}
        </dl>
      )}
    </div>
  );
}
