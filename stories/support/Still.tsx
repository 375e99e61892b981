import type { JSX } from 'react';
import { fn } from 'storybook/test';
import { UploaderView } from '../../src/components/widget/UploaderView.js';
import { en } from '../../src/messages/en.js';
import type { Account } from '../../src/session/accounts/Account.js';
import type { Statement } from '../../src/session/Statement.js';
import type { StatementUploaderOwnProps } from '../../src/StatementUploader.types.js';
import { themeStyle } from '../../src/theme/Theme.js';
import type { UploaderIntents } from '../../src/uploader/Uploader.js';

type StillOptions = Pick<
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

export interface StillProps extends StillOptions {
  readonly statements?: readonly Statement[];
  readonly accounts?: readonly Account[];
  /** The API reported that the session has expired. */
  readonly sessionExpired?: boolean;
}

/** Logs each call in the Actions panel and does nothing else. */
const intents: UploaderIntents = {
  prepare: fn().mockName('prepare'),
  addFiles: fn().mockName('addFiles'),
  submitPassword: fn().mockName('submitPassword'),
  sendAnyway: fn().mockName('sendAnyway'),
  takePdfs: fn().mockName('takePdfs'),
  chooseBank: fn().mockName('chooseBank'),
  changeBank: fn().mockName('changeBank'),
  retry: fn().mockName('retry'),
  cancel: fn().mockName('cancel'),
  remove: fn().mockName('remove'),
};

/** Renders the widget in a fixed state, without the upload engine. */
export function Still({
  statements,
  accounts,
  sessionExpired = false,
  colorScheme = 'auto',
  theme,
  ...options
}: StillProps): JSX.Element {
  const uploader = { statements: statements ?? [], accounts: accounts ?? [], sessionExpired, ...intents };
  return (
    <section
      aria-label={en['root.label']}
      data-statement-uploader=""
      data-part="root"
      data-color-scheme={colorScheme}
      className={options.classNames?.root}
      style={themeStyle(theme ?? {})}
    >
      <UploaderView uploader={uploader} look={options} />
    </section>
  );
}
