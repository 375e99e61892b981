import { type CSSProperties, type JSX, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { passwordHints } from '../../banks/passwordHints.js';
import type { LockedStatement } from '../../session/Statement.js';
import { useBankName } from '../bank/useBankName.js';
import { Action } from '../widget/Action.js';
import { focusIsFree } from '../widget/focus.js';
import { isComposing, isFilled, typedField } from '../widget/typedField.js';
import { useWidget } from '../widget/WidgetContext.js';

interface RevealButtonProps {
  /** Id of the password field. */
  readonly controls: string;
  readonly shown: boolean;
  readonly onClick: () => void;
}

/** Shows or hides the typed password. */
function RevealButton({ controls, shown, onClick }: RevealButtonProps): JSX.Element {
  const { t, part } = useWidget();
  return (
    <button
      {...part('action')}
      data-action="reveal-password"
      data-kind="icon"
      type="button"
      aria-controls={controls}
      aria-label={t(shown ? 'action.hide-password' : 'action.show-password')}
      onClick={onClick}
    >
      <svg className="su-icon" viewBox="0 0 20 20" fill="none" aria-hidden="true">
        <path d="M2.25 10S5 4.75 10 4.75 17.75 10 17.75 10 15 15.25 10 15.25 2.25 10 2.25 10Z" />
        <circle cx="10" cy="10" r="2.25" />
        {shown && <path d="m4 16.5 12-13" />}
      </svg>
    </button>
  );
}

interface PasswordHintProps {
  readonly id: string;
  readonly statement: LockedStatement;
}

function ofBank<Hint>(hints: Readonly<Record<string, Hint>>, bank: string | null): Hint | undefined {
  return bank !== null && Object.hasOwn(hints, bank) ? hints[bank] : undefined;
}

/** Explains where to find the password: the host's hint, the bank's rule if it is well known, or a general hint. */
function PasswordHint({ id, statement }: PasswordHintProps): JSX.Element {
  const { t, passwordHints: ofHost } = useWidget();
  const bank = statement.bank ?? statement.suggestedBank;
  const known = ofBank(passwordHints, bank);
  const own = ofBank(ofHost, bank);
  // Request the name only if the hint contains it, because bank names load as a separate chunk.
  const name = useBankName(known && own === undefined ? bank : null);
  const rule = known && name !== null ? t(`password.hint.${known}`, { bank: name }) : null;

  return (
    <p id={id} className="su-hint">
      {own ?? (rule === null ? t('password.hint') : `${rule} ${t('password.hint.e-mail')}`)}
    </p>
  );
}

interface PasswordFormProps {
  readonly statement: LockedStatement;
  readonly nameId: string;
  /** Id of the line that says that a password is needed or was refused. */
  readonly statusId: string;
}

/**
 * The number of refused passwords after which the file can be sent anyway. The check on the device may be wrong, but
 * with fewer refusals a mistyped password is more likely.
 */
const refusalsBeforeSending = 2;

/** In the element, because a password must not be legible until a stylesheet has arrived. */
const masked: CSSProperties & { readonly WebkitTextSecurity: string } = { WebkitTextSecurity: 'disc' };

/**
 * Asks for the password of a PDF, in a field of type `text`: browsers put a saved login into one of type `password`,
 * and offer to save it (decision 12). Does not use a `<form>`, because the widget may be inside a form of the host, and
 * forms cannot be nested.
 */
export function PasswordForm({ statement, nameId, statusId }: PasswordFormProps): JSX.Element {
  const { t, part, intents } = useWidget();
  const { id, reason } = statement;
  const fieldId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);

  /** What the borrower typed or pasted. Not in the state: React would mirror it in the `value` attribute. */
  const typed = useRef('');

  useEffect(() => {
    const input = field.current;
    if (!input) return;
    // `beforeinput` comes before a key is added to what a script has put in. React's `onBeforeInput` is another event.
    const keepTyped = (event: Event) => {
      if (event.type === 'input' && !isFilled(event)) typed.current = input.value;
      else if (input.value !== typed.current) input.value = typed.current;
    };
    for (const name of ['beforeinput', 'input']) input.addEventListener(name, keepTyped);
    if (focusIsFree(input)) input.focus();
  }, []);

  const submit = () => {
    const input = field.current;
    const password = typed.current;
    typed.current = '';
    if (input) input.value = '';
    if (password.trim() === '') {
      input?.focus();
      return;
    }
    setShown(false);
    intents.submitPassword(id, password);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !isComposing(event.nativeEvent)) submit();
  };

  return (
    <div {...part('password-form')} data-state={reason} role="group" aria-labelledby={nameId}>
      <label htmlFor={fieldId}>{t('password.label')}</label>
      <div className="su-row">
        <div className="su-field">
          <input
            id={fieldId}
            ref={field}
            {...typedField}
            // Session recorders of the rrweb family then treat it as a password.
            data-rr-is-password=""
            style={shown ? undefined : masked}
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
