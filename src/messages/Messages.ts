import type { KnownErrorCode } from '../errors/UploadError.js';

/** Two texts for each known error code: a code without words does not compile. */
type ErrorMessages = Readonly<Record<`error.${KnownErrorCode}.${'title' | 'body'}`, string>>;

/** Texts that depend on a number. `.one` and `.other` are always there; a language adds the forms that it has. */
export type PluralKey = 'pages' | 'banks-found' | 'countdown' | 'session-ends' | 'error.too-many-files.limit';

/** Forms beyond `.one` and `.other`, for languages that have them (CLDR plural categories). */
type MorePluralForms = Readonly<Partial<Record<`${PluralKey}.${'zero' | 'two' | 'few' | 'many'}`, string>>>;

type PluralForms = Readonly<Record<`${PluralKey}.${'one' | 'other'}`, string>>;

/** Every word that a borrower sees or hears. `{name}` in a text is filled in; the comment of a key says what with. */
export interface Messages extends ErrorMessages, PluralForms, MorePluralForms {
  /** Name of the whole region. */
  readonly 'root.label': string;

  /** Name of the group that takes files. */
  readonly 'dropzone.label': string;
  /** Name of the hidden file input. */
  readonly 'dropzone.input': string;
  readonly 'dropzone.title': string;
  /** Instead of the title, once there are files. */
  readonly 'dropzone.more': string;
  /** Only where there is a mouse. */
  readonly 'dropzone.drop': string;
  readonly 'dropzone.dragging': string;
  readonly 'dropzone.hint': string;
  /** Once the session is over. */
  readonly 'dropzone.disabled': string;

  /** What opens the help below. */
  readonly 'help.title': string;
  readonly 'help.e-mail': string;
  readonly 'help.net-banking': string;
  readonly 'help.app': string;
  readonly 'help.downloads': string;

  readonly 'action.choose-files': string;
  readonly 'action.cancel': string;
  readonly 'action.remove': string;
  readonly 'action.retry': string;
  readonly 'action.send-anyway': string;
  readonly 'action.unlock': string;
  readonly 'action.change-bank': string;
  readonly 'action.choose-another-file': string;
  /** `{bank}`: the bank that was read in the file. */
  readonly 'action.use-bank': string;
  readonly 'action.detect-bank': string;
  /** Where a statement may go without its bank. */
  readonly 'action.bank-not-listed': string;
  readonly 'action.reload-banks': string;
  readonly 'action.add-missing': string;
  readonly 'action.show-password': string;
  readonly 'action.hide-password': string;

  /** Name of the list of files. */
  readonly 'statements.label': string;
  /** `{done}` of `{count}` files; with more than one. */
  readonly 'statements.overall': string;

  readonly 'status.checking': string;
  readonly 'status.locked.required': string;
  readonly 'status.locked.refused': string;
  readonly 'status.queued.turn': string;
  readonly 'status.queued.connection': string;
  /** While the next attempt begins at once. */
  readonly 'status.queued.retry': string;
  /** Once the session is over. */
  readonly 'status.queued.session': string;
  /** Before it is known how much. */
  readonly 'status.sending': string;
  /** `{sent}`: a number, `{total}`: a size such as "3.4 MB". */
  readonly 'status.uploading': string;
  readonly 'status.processing': string;
  readonly 'status.accepted.full': string;
  readonly 'status.accepted.details-follow': string;
  readonly 'status.accepted.already-received': string;
  /** A duplicate, but of an attempt from here that never heard its answer. */
  readonly 'status.accepted.arrived-before': string;
  readonly 'status.failed': string;
  /** After an attempt that never heard its answer. */
  readonly 'status.failed.unanswered': string;

  readonly 'password.label': string;
  readonly 'password.hint': string;
  /** `{bank}` in each of these; well known, but never sure. */
  readonly 'password.hint.customer-id': string;
  readonly 'password.hint.name-lower-birth': string;
  readonly 'password.hint.name-upper-birth': string;
  readonly 'password.hint.crn': string;
  readonly 'password.hint.mobile-birth': string;
  /** After one of these. */
  readonly 'password.hint.e-mail': string;
  /** The password that opened the file had to be put into capitals, or out of them. */
  readonly 'opened.other-case': string;

  readonly 'bank.label': string;
  /** `{bank}`: the bank that was read in the file, and goes with it. */
  readonly 'bank.detected': string;
  /** `{bank}`: the bank that the file seems to be from, before the borrower has said so. */
  readonly 'bank.suggested': string;
  readonly 'bank.placeholder': string;
  readonly 'bank.required': string;
  readonly 'bank.undetected': string;
  readonly 'bank.mismatch': string;
  readonly 'bank.loading': string;
  readonly 'bank.not-loaded': string;
  readonly 'bank.none': string;
  /** Below it, where a bank has to be named. */
  readonly 'bank.unlisted': string;
  /** A bank that was found by the name it had: `{former}`, and `{bank}`, the one that it became part of. */
  readonly 'bank.now': string;
  /** `{shown}`, `{count}`: numbers. */
  readonly 'bank.more': string;
  /** Heard while moving through the list. `{name}`: of the bank, `{position}`, `{count}`: numbers. */
  readonly 'bank.active': string;

  /** What a file is that is not a PDF, and what to do. */
  readonly 'not-pdf.image': string;
  readonly 'not-pdf.word': string;
  readonly 'not-pdf.excel': string;
  readonly 'not-pdf.office': string;
  readonly 'not-pdf.archive': string;
  readonly 'not-pdf.html': string;
  readonly 'not-pdf.text': string;

  /** Name of the list of accounts. */
  readonly 'accounts.label': string;
  /** Where no answer named the bank. */
  readonly 'account.unnamed': string;
  readonly 'account.complete': string;
  /** `{received}` of `{count}` months; in the head of an account with some missing. */
  readonly 'account.months': string;
  /** Where no answer told the months. */
  readonly 'account.received': string;
  /** `{read}` of `{count}` statements of the session have been read by the server. */
  readonly 'account.progress': string;
  readonly 'account.details-follow': string;
  /** Heard before a masked number. */
  readonly 'account.number': string;
  readonly 'account.holder': string;
  readonly 'account.ifsc': string;
  readonly 'account.category': string;
  readonly 'account.category.individual': string;
  readonly 'account.category.corporate': string;
  /** Name of the list of months. */
  readonly 'months.label': string;
  readonly 'month.received': string;
  /** More than a week of it is not covered. */
  readonly 'month.partial': string;
  readonly 'month.missing': string;
  /** `{months}`: a list. */
  readonly 'still-needed': string;

  /** `{from}`, `{to}`: months. Stands behind the body of `OUT_OF_DATE_RANGE` where the months are known. */
  readonly 'error.asked-months': string;
  /** `{limit}`: a size. Instead of the body of `file-too-large` where the limit is known. */
  readonly 'error.file-too-large.limit': string;

  /** Heard, never seen. `{name}`: of the file. */
  readonly 'announce.locked.required': string;
  readonly 'announce.locked.refused': string;
  readonly 'announce.choosing-bank': string;
  readonly 'announce.connection': string;
  readonly 'announce.retry': string;
  readonly 'announce.uploading': string;
  /** `{percent}`: 25, 50 or 75. */
  readonly 'announce.progress': string;
  readonly 'announce.processing': string;
  readonly 'announce.accepted': string;
  /** `{title}`: of the error. */
  readonly 'announce.failed': string;
}

/** The name of a text. */
export type MessageKey = Exclude<keyof Messages, keyof MorePluralForms>;
