import type { StatementUploaderProps } from '../../StatementUploader.types.js';
import type { UploaderOptions } from '../../uploader/UploaderOptions.js';
import type { ViewOptions } from './useWidgetValue.js';

/** The props by whom they are for. */
export interface SplitProps {
  /** For the engine. */
  readonly options: UploaderOptions;
  /** For the components. */
  readonly look: ViewOptions;
  /** For the root section: all that the widget does not know. */
  readonly root: Omit<StatementUploaderProps, keyof UploaderOptions | keyof ViewOptions | 'ref'>;
}

/**
 * Tells the widget's own props from those of the section. Spelled out, so that a prop that goes nowhere fails the type
 * check.
 */
export function splitProps(props: StatementUploaderProps): SplitProps {
  const {
    theme,
    colorScheme,
    classNames,
    locale,
    messages,
    revealIdentity,
    expiresAt,
    passwordHints,
    ...afterLook
  } = props;
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
  const options: Required<UploaderOptions> = {
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
