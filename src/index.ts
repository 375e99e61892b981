export { StatementUploader } from './StatementUploader.js';
export { useStatementUploader } from './hooks/useStatementUploader.js';
export { parts } from './components/widget/parts.js';
export { en } from './messages/en.js';
export { checkPassword } from './preflight/checkPassword.js';
export { inspectPdf } from './preflight/inspectPdf.js';
export { TransportError } from './transport/Transport.js';
export { xhrTransport } from './transport/xhrTransport.js';

export type { Bank } from './banks/Bank.js';
export type { Part } from './components/widget/parts.js';
export type { ApiErrorCode } from './errors/ApiErrorCode.js';
export type { FileFormat } from './errors/FileFormat.js';
export type {
  AnswerError,
  ApiError,
  ArchiveProblem,
  CanceledError,
  FileError,
  FileErrorCode,
  HostError,
  HostErrorCode,
  HttpError,
  HttpErrorCode,
  KnownErrorCode,
  NetworkError,
  NetworkErrorCode,
  UploadError,
} from './errors/UploadError.js';
export type { UseStatementUploaderResult } from './hooks/useUploader.js';
export type { Messages } from './messages/Messages.js';
export type { PasswordVerdict } from './preflight/checkPassword.js';
export type { PdfSecurity } from './pdf/encryption/PdfSecurity.js';
export type { PdfVerdict } from './preflight/inspectPdf.js';
export type { StreamCipher } from './pdf/encryption/PdfSecurity.js';
export type { Account, MonthCoverage } from './session/accounts/Account.js';
export type {
  AcceptedResult,
  AcceptedStatement,
  CheckingStatement,
  ChoosingBankStatement,
  FailedStatement,
  LockedStatement,
  ProcessingStatement,
  RetryingStatement,
  Statement,
  StatementStatus,
  UploadingStatement,
  WaitingStatement,
} from './session/Statement.js';
export type {
  DateRange,
  StatementDetails,
  StatementIdentity,
  StatementProgress,
} from './session/StatementDetails.js';
export type { StatementUploaderProps } from './StatementUploader.types.js';
export type { Theme } from './theme/Theme.js';
export type { Transport, TransportRequest, TransportResponse } from './transport/Transport.js';
export type { TransportFailure } from './transport/Transport.js';
export type { UploaderEvent } from './uploader/UploaderEvent.js';
export type { AddFilesHints, UploaderIntents } from './uploader/Uploader.js';
export type { HeadersOption, UploaderOptions } from './uploader/UploaderOptions.js';
