import type { JSX } from 'react';
import { fn } from 'storybook/test';
import { UploaderView } from '../../src/components/widget/UploaderView.js';
import { en } from '../../src/messages/en.js';
import type { Account } from '../../src/session/accounts/Account.js';
import type { Statement } from '../../src/session/Statement.js';
import type { StatementUploaderOwnProps } from '../../src/StatementUploader.types.js';
import { themeStyle } from '../../src/theme/Theme.js';
import type { UploaderIntents } from '../../src/uploader/Uploader.js';

type Look = Pick<
  StatementUploaderOwnProps,
  | 'theme'
  | 'colorScheme'
  | 'classNames'
  | 'locale'
  | 'messages'
  | 'revealIdentity'
  | 'bank'
  | 'bankSelection'
  | 'expiresAt'
>;

export interface StillProps extends Look {
  readonly statements?: readonly Statement[];
  readonly accounts?: readonly Account[];
  /** The API said that the session is over. */
  readonly sessionExpired?: boolean;
}

/** What a borrower asks for is told in the panel of actions, and nothing else comes of it. */
const intents: UploaderIntents = {
  prepare: fn().mockName('prepare'),
  addFiles: fn().mockName('addFiles'),
  submitPassword: fn().mockName('submitPassword'),
  sendAnyway: fn().mockName('sendAnyway'),
  chooseBank: fn().mockName('chooseBank'),
  changeBank: fn().mockName('changeBank'),
  retry: fn().mockName('retry'),
  cancel: fn().mockName('cancel'),
  remove: fn().mockName('remove'),
};

/** The widget as it looks in one moment: no engine behind it, so that the moment lasts. */
export function Still({
  statements,
  accounts,
  sessionExpired = false,
  colorScheme = 'auto',
  theme,
  ...look
}: StillProps): JSX.Element {
  const uploader = { statements: statements ?? [], accounts: accounts ?? [], sessionExpired, ...intents };
  return (
    <section
      aria-label={en['root.label']}
      data-statement-uploader=""
      data-part="root"
      data-color-scheme={colorScheme}
      className={look.classNames?.root}
      style={themeStyle(theme ?? {})}
    >
      <UploaderView uploader={uploader} look={look} />
    </section>
  );
}
