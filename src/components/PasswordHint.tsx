import type { JSX } from 'react';
import { passwordHints } from '../banks/passwordHints.js';
import type { LockedStatement } from '../session/Statement.js';
import { useBankName } from './useBankName.js';
import { useWidget } from './useWidget.js';

interface PasswordHintProps {
  readonly id: string;
  readonly statement: LockedStatement;
}

function ofBank<Hint>(hints: Readonly<Record<string, Hint>>, bank: string | null): Hint | undefined {
  return bank !== null && Object.hasOwn(hints, bank) ? hints[bank] : undefined;
}

/** Where the password may be found: the bank's own rule where it is well known, what is safe for every bank otherwise. */
export function PasswordHint({ id, statement }: PasswordHintProps): JSX.Element {
  const { t, passwordHints: ofHost } = useWidget();
  const bank = statement.bank ?? statement.suggestedBank;
  const known = ofBank(passwordHints, bank);
  const own = ofBank(ofHost, bank);
  // Only asked for where it is said: the names are a chunk of their own.
  const name = useBankName(known && own === undefined ? bank : null);
  const rule = known && name !== null ? t(`password.hint.${known.rule}`, { bank: name }) : null;

  return (
    <p id={id} className="su-hint">
      {own ?? (rule === null ? t('password.hint') : `${rule} ${t('password.hint.e-mail')}`)}
    </p>
  );
}
