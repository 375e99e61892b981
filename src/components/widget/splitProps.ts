import type { StatementUploaderProps } from '../../StatementUploader.types.js';
import type { UploaderOptions } from '../../uploader/UploaderOptions.js';
import type { ViewOptions } from './useWidgetValue.js';

/** The props of the widget, by recipient. */
export interface SplitProps {
  /** For the uploader. */
  readonly options: UploaderOptions;
  /** For the components. */
  readonly look: ViewOptions;
  /** For the root section: all other props. */
  readonly root: Omit<StatementUploaderProps, keyof UploaderOptions | keyof ViewOptions | 'ref'>;
}

/**
 * Separates the widget's own props from those of the root section. Lists each option explicitly, so that a forgotten
 * uploader option is a type error.
 */
export function splitProps(props: StatementUploaderProps): SplitProps {
  const { theme, colorScheme, classNames, locale, messages, revealIdentity, passwordHints, ...afterLook } =
    props;
  const {
    sessionId,
    endpoint,
    headers,
    credentials,
    uploadType,
    includeProgress,
    transport,
    queryClient,
    maxAttempts,
    stallTimeout,
    answerTimeout,
    idempotencyKey,
    fetchStatus,
    expiresAt,
    maxFileSize,
    maxFiles,
    concurrency,
    bank,
    bankSelection,
    banks,
    suggestBank,
    period,
    onUploaded,
    onError,
    onComplete,
    onSessionExpired,
    onEvent,
    ref: _ref,
    ...root
  } = afterLook;
  const forEngine = {
    sessionId,
    endpoint,
    headers,
    credentials,
    uploadType,
    includeProgress,
    transport,
    queryClient,
    maxAttempts,
    stallTimeout,
    answerTimeout,
    idempotencyKey,
    fetchStatus,
    expiresAt,
    maxFileSize,
    maxFiles,
    concurrency,
    bank,
    bankSelection,
    banks,
    suggestBank,
    period,
    onUploaded,
    onError,
    onComplete,
    onSessionExpired,
    onEvent,
  };
  const options: Required<UploaderOptions> = forEngine;
  const look = {
    theme,
    colorScheme,
    classNames,
    locale,
    messages,
    revealIdentity,
    expiresAt,
    passwordHints,
    banks,
    bank,
    bankSelection,
    period,
  };
  return { options, look, root };
}
