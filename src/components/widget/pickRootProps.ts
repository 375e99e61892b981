import type { StatementUploaderOwnProps, StatementUploaderProps } from '../../StatementUploader.types.js';

/** The props of the root section. */
export type RootProps = Omit<StatementUploaderProps, keyof StatementUploaderOwnProps>;

/** Returns the props that are not the widget's own. A prop of its own that is not listed here is a type error. */
export function pickRootProps(props: StatementUploaderProps): RootProps {
  const {
    theme: _theme,
    colorScheme: _colorScheme,
    classNames: _classNames,
    locale: _locale,
    messages: _messages,
    revealIdentity: _revealIdentity,
    passwordHints: _passwordHints,
    sessionId: _sessionId,
    endpoint: _endpoint,
    headers: _headers,
    credentials: _credentials,
    uploadType: _uploadType,
    includeProgress: _includeProgress,
    transport: _transport,
    queryClient: _queryClient,
    maxAttempts: _maxAttempts,
    stallTimeout: _stallTimeout,
    answerTimeout: _answerTimeout,
    idempotencyKey: _idempotencyKey,
    fetchStatus: _fetchStatus,
    expiresAt: _expiresAt,
    maxFileSize: _maxFileSize,
    maxFiles: _maxFiles,
    concurrency: _concurrency,
    bank: _bank,
    bankSelection: _bankSelection,
    banks: _banks,
    suggestBank: _suggestBank,
    period: _period,
    onUploaded: _onUploaded,
    onError: _onError,
    onComplete: _onComplete,
    onSessionExpired: _onSessionExpired,
    onEvent: _onEvent,
    ...root
  } = props;
  return root satisfies RootProps & { readonly [Name in keyof StatementUploaderOwnProps]?: never };
}
