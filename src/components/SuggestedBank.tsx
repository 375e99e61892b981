import type { JSX } from 'react';
import type { ChoosingBankStatement } from '../session/Statement.js';
import { Action } from './Action.js';
import { useBankName } from './useBankName.js';
import { useWidget } from './useWidget.js';

interface SuggestedBankActionProps {
  readonly statement: ChoosingBankStatement;
  readonly nameId: string;
}

/** The bank that the file itself seems to be from, one tap away. Not offered again after it was refused. */
export function SuggestedBankAction({ statement, nameId }: SuggestedBankActionProps): JSX.Element | null {
  const { t, intents } = useWidget();
  const { id, bank, suggestedBank } = statement;
  const offered = suggestedBank === bank ? null : suggestedBank;
  const name = useBankName(offered);
  if (name === null) return null;
  return (
    <div className="su-next">
      <p className="su-hint">{t('bank.suggested', { bank: name })}</p>
      <Action
        name="use-bank"
        kind="primary"
        describedBy={nameId}
        onClick={() => intents.chooseBank(id, offered)}
      >
        {t('action.use-bank', { bank: name })}
      </Action>
    </div>
  );
}
