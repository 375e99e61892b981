import type { JSX } from 'react';
import type { Statement } from '../../session/Statement.js';
import { Action } from '../widget/Action.js';
import { useWidget } from '../widget/WidgetContext.js';
import { useBankName } from './useBankName.js';

interface DetectedBankProps {
  readonly statement: Statement;
  readonly nameId: string;
}

/** Shows the detected bank that is sent with an upload, and lets the borrower change it. */
export function DetectedBank({ statement, nameId }: DetectedBankProps): JSX.Element | null {
  const { t, intents, bankFixed } = useWidget();
  const { id, bank, suggestedBank } = statement;
  const detected = bank !== null && bank === suggestedBank && !bankFixed;
  const name = useBankName(detected ? bank : null);
  if (name === null) return null;
  return (
    <div className="su-more">
      <div className="su-detected">
        <p className="su-hint">{t('bank.detected', { bank: name })}</p>
        <Action name="choose-bank" kind="quiet" describedBy={nameId} onClick={() => intents.changeBank(id)}>
          {t('action.change-bank')}
        </Action>
      </div>
    </div>
  );
}
