import type { JSX } from 'react';
import type { Statement } from '../../session/Statement.js';
import { Action } from '../widget/Action.js';
import { useWidget } from '../widget/WidgetContext.js';
import { useBankName } from './useBankName.js';

interface DetectedBankProps {
  readonly statement: Statement;
  readonly nameId: string;
}

/** The bank's name and the way to another one, once the name is there. */
function ChangeableBank({ statement, nameId }: DetectedBankProps): JSX.Element | null {
  const { t, intents } = useWidget();
  const name = useBankName(statement.bank);
  if (name === null) return null;
  return (
    <div className="su-more">
      <div className="su-detected">
        <p className="su-hint">{t('bank.detected', { bank: name })}</p>
        <Action
          name="choose-bank"
          kind="quiet"
          describedBy={nameId}
          onClick={() => intents.changeBank(statement.id)}
        >
          {t('action.change-bank')}
        </Action>
      </div>
    </div>
  );
}

/** Shows the bank that the device detected, as long as it can be changed without losing anything. */
export function DetectedBank({ statement, nameId }: DetectedBankProps): JSX.Element | null {
  const { bankFixed } = useWidget();
  const { status, bank, bankChosen, suggestedBank } = statement;
  const onItsWay = status === 'queued' || status === 'uploading' || status === 'processing';
  const isDetected = bank !== null && bank === suggestedBank && !bankChosen && !bankFixed;
  return onItsWay && isDetected ? <ChangeableBank statement={statement} nameId={nameId} /> : null;
}
