import { type JSX, useCallback, useEffect, useId, useRef } from 'react';
import { loadBanks } from '../../banks/loadBanks.js';
import type { ChoosingBankStatement } from '../../session/Statement.js';
import { Action } from '../widget/Action.js';
import { focusIsFree } from '../widget/focus.js';
import { typedField } from '../widget/typedField.js';
import { useLoaded } from '../widget/useLoaded.js';
import { useWidget } from '../widget/WidgetContext.js';
import { useBankName } from './useBankName.js';

interface SuggestedBankActionProps {
  readonly statement: ChoosingBankStatement;
  readonly nameId: string;
}

/** Offers the suggested bank, unless it is the one that was already refused. */
function SuggestedBankAction({ statement, nameId }: SuggestedBankActionProps): JSX.Element | null {
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

interface BankPickerProps {
  readonly statement: ChoosingBankStatement;
  readonly nameId: string;
  /** Id of the line that says why a bank is needed. */
  readonly statusId: string;
}

/** Asks for the bank of a statement. Loads the search field and the list of banks on first use. */
export function BankPicker({ statement, nameId, statusId }: BankPickerProps): JSX.Element {
  const { t, part, intents, banks, bankOptional, pickFiles } = useWidget();
  const { id, reason } = statement;
  const fieldId = useId();
  const load = useCallback(
    async () => Promise.all([import('./BankCombobox.js'), banks ?? loadBanks()]),
    [banks],
  );
  const { value, failed, reload } = useLoaded(load);

  const box = useRef<HTMLDivElement>(null);
  const loaded = value !== null;
  useEffect(() => {
    const field = box.current?.querySelector('input');
    if (loaded && field && focusIsFree(field)) field.focus();
  }, [loaded]);

  const [combobox, list] = value ?? [];
  return (
    <div {...part('bank-picker')} data-state={reason} role="group" aria-labelledby={nameId} ref={box}>
      <SuggestedBankAction statement={statement} nameId={nameId} />
      <label htmlFor={fieldId}>{t('bank.label')}</label>
      {combobox && list ? (
        <combobox.BankCombobox
          inputId={fieldId}
          describedBy={statusId}
          banks={list}
          mustName={!bankOptional || reason === 'undetected'}
          onChoose={(bank) => intents.chooseBank(id, bank.id)}
        />
      ) : (
        <input
          id={fieldId}
          {...typedField}
          readOnly
          aria-busy={!failed}
          placeholder={t(failed ? 'bank.not-loaded' : 'bank.loading')}
        />
      )}
      <div className="su-buttons">
        {failed && (
          <Action
            name="reload-banks"
            onClick={() => {
              reload();
              // The button goes; the field says how it goes on.
              box.current?.querySelector('input')?.focus();
            }}
          >
            {t('action.reload-banks')}
          </Action>
        )}
        {reason === 'mismatch' && bankOptional && (
          <Action name="detect-bank" describedBy={nameId} onClick={() => intents.chooseBank(id, null)}>
            {t('action.detect-bank')}
          </Action>
        )}
        {reason === 'required' && bankOptional && (
          <Action
            name="bank-not-listed"
            kind="quiet"
            describedBy={nameId}
            onClick={() => intents.chooseBank(id, null)}
          >
            {t('action.bank-not-listed')}
          </Action>
        )}
        {reason !== 'required' && (
          <Action
            name="choose-another-file"
            kind="quiet"
            describedBy={nameId}
            onClick={() => pickFiles({ replacing: id })}
          >
            {t('action.choose-another-file')}
          </Action>
        )}
      </div>
    </div>
  );
}
