import type { JSX } from 'react';
import { monthsInRange } from '../../session/accounts/months.js';
import { isOnItsWay, type Statement } from '../../session/Statement.js';
import { useBankName } from '../bank/useBankName.js';
import { Action } from '../widget/Action.js';
import { spaced } from '../widget/spaced.js';
import { useWidget } from '../widget/WidgetContext.js';

interface ReadInFileProps {
  readonly statement: Statement;
  readonly nameId: string;
}

/**
 * What the device has read in a file: its bank and months, while the file waits and is sent. The server's answer takes
 * its place. The bank can be changed, if the borrower did not choose it.
 */
export function ReadInFile({ statement, nameId }: ReadInFileProps): JSX.Element | null {
  const { t, format, intents, bankFixed } = useWidget();
  const { bank, bankChosen, suggestedBank, statedPeriod } = statement;
  const isSuggested = bank !== null && bank === suggestedBank && !bankChosen && !bankFixed;
  const name = useBankName(isSuggested && isOnItsWay(statement) ? bank : null);
  if (!isOnItsWay(statement) || (name === null && statedPeriod === null)) return null;
  return (
    <div className="su-more">
      <div className="su-detected">
        <p className="su-status">
          {name !== null && <span translate="no">{spaced(name)}</span>}
          {statedPeriod && (
            <span>{spaced(format.months(monthsInRange(statedPeriod.from, statedPeriod.to)))}</span>
          )}
          <span>{spaced(t('statement.read'))}</span>
        </p>
        {name !== null && (
          <Action
            name="choose-bank"
            kind="quiet"
            describedBy={nameId}
            onClick={() => intents.changeBank(statement.id)}
          >
            {t('action.change-bank')}
          </Action>
        )}
      </div>
    </div>
  );
}
