import type { StatementUploaderOwnProps, StatementUploaderProps } from '../../StatementUploader.types.js';

/** The props that the root section does not get. A prop that is missing here is a type error. */
const ownProps: Readonly<Record<keyof StatementUploaderOwnProps | 'ref', true>> = {
  sessionId: true,
  endpoint: true,
  headers: true,
  credentials: true,
  uploadType: true,
  includeProgress: true,
  transport: true,
  queryClient: true,
  maxAttempts: true,
  stallTimeout: true,
  answerTimeout: true,
  idempotencyKey: true,
  fetchStatus: true,
  expiresAt: true,
  maxFileSize: true,
  maxFiles: true,
  concurrency: true,
  bank: true,
  bankSelection: true,
  banks: true,
  suggestBank: true,
  period: true,
  onUploaded: true,
  onError: true,
  onComplete: true,
  onSessionExpired: true,
  onEvent: true,
  theme: true,
  colorScheme: true,
  classNames: true,
  locale: true,
  messages: true,
  revealIdentity: true,
  passwordHints: true,
  ref: true,
};

/** Returns the props of the root section: all but the widget's own. */
export function rootProps(
  props: StatementUploaderProps,
): Omit<StatementUploaderProps, keyof typeof ownProps> {
  return Object.fromEntries(Object.entries(props).filter(([name]) => !Object.hasOwn(ownProps, name)));
}
