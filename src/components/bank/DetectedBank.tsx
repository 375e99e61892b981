import { type JSX, useState } from 'react';
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

/**
 * Says which bank goes with an upload although nobody chose it, and lets the borrower change it. Stays mounted in every
 * status, to remember whether the borrower has been asked: every answer is a choice, also that of the detected bank.
 */
export function DetectedBank({ statement, nameId }: DetectedBankProps): JSX.Element | null {
  const { bankFixed } = useWidget();
  const { status, bank, suggestedBank } = statement;
  const [asked, setAsked] = useState(false);
  if (status === 'choosing-bank' && !asked) setAsked(true);
  const onItsWay = status === 'queued' || status === 'uploading' || status === 'processing';
  return onItsWay && bank !== null && bank === suggestedBank && !bankFixed && !asked ? (
    <ChangeableBank statement={statement} nameId={nameId} />
  ) : null;
}
