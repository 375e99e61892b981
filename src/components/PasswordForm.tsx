import { useEffect, useId, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import type { LockedStatement } from '../session/Statement.js';
import { Action } from './Action.js';
import { focusIsFree } from './focusIsFree.js';
import { PasswordHint } from './PasswordHint.js';
import { RevealButton } from './RevealButton.js';
import { useWidget } from './useWidget.js';

interface PasswordFormProps {
  readonly statement: LockedStatement;
  readonly nameId: string;
  /** Id of the line that says that a password is needed, or that it did not open the file. */
  readonly statusId: string;
}

/** The device may be wrong; before this often, the borrower more likely is. */
const refusalsBeforeSending = 2;

/** Asks for the password of a PDF. No `<form>`: a host's own may be around the widget, and forms cannot be nested. */
export function PasswordForm({ statement, nameId, statusId }: PasswordFormProps): JSX.Element {
  const { t, part, intents } = useWidget();
  const { id, reason } = statement;
  const fieldId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);

  useEffect(() => {
    if (field.current && focusIsFree(field.current)) field.current.focus();
  }, []);

  // Not a controlled field: React would write what is typed into the `value` attribute, where anything can read it.
  const submit = () => {
    const input = field.current;
    const password = input?.value ?? '';
    if (password.trim() === '') {
      input?.focus();
      return;
    }
    if (input) input.value = '';
    setShown(false);
    intents.submitPassword(id, password);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault(); // or the host's form would be sent
    submit();
  };

  return (
    <div {...part('password-form')} data-state={reason} role="group" aria-labelledby={nameId}>
      <label htmlFor={fieldId}>{t('password.label')}</label>
      <div className="su-row">
        <div className="su-field">
          <input
            id={fieldId}
            ref={field}
            type={shown ? 'text' : 'password'}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            aria-required="true"
            aria-invalid={reason === 'refused'}
            aria-describedby={`${statusId} ${fieldId}hint`}
            onKeyDown={onKeyDown}
          />
          <RevealButton controls={fieldId} shown={shown} onClick={() => setShown(!shown)} />
        </div>
        <Action name="unlock" kind="primary" describedBy={nameId} onClick={submit}>
          {t('action.unlock')}
        </Action>
      </div>
      <PasswordHint id={`${fieldId}hint`} statement={statement} />
      {statement.refusals >= refusalsBeforeSending && (
        <div className="su-buttons">
          <Action name="send-anyway" kind="quiet" describedBy={nameId} onClick={() => intents.sendAnyway(id)}>
            {t('action.send-anyway')}
          </Action>
        </div>
      )}
    </div>
  );
}
