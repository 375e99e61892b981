import type { KnownErrorCode } from '../errors/UploadError.js';

/** The title and body of each known error code. A missing text is a type error. */
type ErrorMessages = Readonly<Record<`error.${KnownErrorCode}.${'title' | 'body'}`, string>>;

/** Texts that depend on a number. `.one` and `.other` are required; a language adds its other plural forms. */
export type PluralKey =
  'pages' | 'banks-found' | 'countdown' | 'session-ends' | 'take-pdfs' | 'error.too-many-files.limit';

/** Optional plural forms (CLDR plural categories) for languages that have more than `.one` and `.other`. */
type MorePluralForms = Readonly<Partial<Record<`${PluralKey}.${'zero' | 'two' | 'few' | 'many'}`, string>>>;

type PluralForms = Readonly<Record<`${PluralKey}.${'one' | 'other'}`, string>>;

/**
 * Every text that the widget shows or announces to a borrower. A placeholder such as `{name}` is replaced by a value,
 * which the comment of the key describes.
 */
export interface Messages extends ErrorMessages, PluralForms, MorePluralForms {
  /** Accessible name of the widget. */
  readonly 'root.label': string;

  /** Accessible name of the dropzone. */
  readonly 'dropzone.label': string;
  /** Accessible name of the hidden file input. */
  readonly 'dropzone.input': string;
  readonly 'dropzone.title': string;
  /** Replaces the title when the list has files. */
  readonly 'dropzone.more': string;
  /** Shown only on devices with a mouse. */
  readonly 'dropzone.drop': string;
  readonly 'dropzone.dragging': string;
  readonly 'dropzone.hint': string;
  /** Shown after the session has ended. */
  readonly 'dropzone.disabled': string;

  /** This and the next two are shown after a drop that brought no file, or not all of them: it was a link or text. */
  readonly 'missed.link': string;
  /** A folder without files. */
  readonly 'missed.empty-folder': string;
  /** Promised by a mail client that then did not deliver it, moved, or without permission. */
  readonly 'missed.unreadable': string;

  /** Label of the disclosure that shows the help texts below. */
  readonly 'help.title': string;
  readonly 'help.e-mail': string;
  readonly 'help.net-banking': string;
  readonly 'help.app': string;
  readonly 'help.downloads': string;

  readonly 'action.choose-files': string;
  readonly 'action.cancel': string;
  readonly 'action.remove': string;
  readonly 'action.retry': string;
  /** While the device says that it is offline: it may be wrong. */
  readonly 'action.try-anyway': string;
  readonly 'action.send-anyway': string;
  readonly 'action.unlock': string;
  readonly 'action.change-bank': string;
  readonly 'action.choose-another-file': string;
  /** `{bank}`: the suggested bank. */
  readonly 'action.use-bank': string;
  readonly 'action.detect-bank': string;
  /** Shown only if the host does not require a bank. */
  readonly 'action.bank-not-listed': string;
  readonly 'action.reload-banks': string;
  readonly 'action.add-missing': string;
  readonly 'action.show-password': string;
  readonly 'action.hide-password': string;

  /** Accessible name of the list of files. */
  readonly 'statements.label': string;
  /** `{done}`, `{count}`: numbers of files. Shown for two or more files. */
  readonly 'statements.overall': string;

  readonly 'status.checking': string;
  readonly 'status.locked.required': string;
  readonly 'status.locked.refused': string;
  readonly 'status.queued.turn': string;
  readonly 'status.queued.connection': string;
  /** Shown when the countdown to the next attempt has reached zero. */
  readonly 'status.queued.retry': string;
  /** Shown after the session has ended. */
  readonly 'status.queued.session': string;
  /** Shown until the browser reports how many bytes were sent. */
  readonly 'status.sending': string;
  /** `{sent}`: a number, `{total}`: a size such as "3.4 MB". */
  readonly 'status.uploading': string;
  readonly 'status.processing': string;
  readonly 'status.accepted.full': string;
  readonly 'status.accepted.details-follow': string;
  readonly 'status.accepted.already-received': string;
  /** The API reported a duplicate, but of an earlier attempt by this widget whose response was lost. */
  readonly 'status.accepted.arrived-before': string;
  readonly 'status.failed': string;
  /** Shown after an attempt whose response was lost. */
  readonly 'status.failed.unanswered': string;

  readonly 'password.label': string;
  readonly 'password.hint': string;
  /** `{bank}` in this and the next four hints. The rules are well known, but not certain. */
  readonly 'password.hint.customer-id': string;
  readonly 'password.hint.name-lower-birth': string;
  readonly 'password.hint.name-upper-birth': string;
  readonly 'password.hint.crn': string;
  readonly 'password.hint.mobile-birth': string;
  /** Follows one of the hints for a bank. */
  readonly 'password.hint.e-mail': string;
  /** The password opened the file only in the other letter case. */
  readonly 'opened.other-case': string;

  readonly 'bank.label': string;
  /** After the bank and the months that the device has read in the file: "HDFC Bank · Nov 2023 – Jan 2024 · …". */
  readonly 'statement.read': string;
  /** `{bank}`: the bank that the file seems to be from, before the borrower has confirmed it. */
  readonly 'bank.suggested': string;
  readonly 'bank.placeholder': string;
  readonly 'bank.required': string;
  readonly 'bank.undetected': string;
  readonly 'bank.mismatch': string;
  readonly 'bank.loading': string;
  readonly 'bank.not-loaded': string;
  readonly 'bank.none': string;
  /** Follows `bank.none` if the statement cannot be sent without a bank. */
  readonly 'bank.unlisted': string;
  /** An option found by a former name. `{former}`: that name, `{bank}`: the name of the bank that has it now. */
  readonly 'bank.now': string;
  /** `{shown}`, `{count}`: numbers. */
  readonly 'bank.more': string;
  /** Announced while moving through the list. `{name}`: of the bank, `{position}`, `{count}`: numbers. */
  readonly 'bank.active': string;

  /** Replace the body of `file-not-pdf` if the format is known: what the file is and what to do. */
  readonly 'not-pdf.image': string;
  readonly 'not-pdf.word': string;
  readonly 'not-pdf.excel': string;
  readonly 'not-pdf.office': string;
  readonly 'not-pdf.archive': string;
  readonly 'not-pdf.e-mail': string;
  readonly 'not-pdf.html': string;
  readonly 'not-pdf.text': string;
  /** Replace `not-pdf.archive` if it is known why no PDF can be taken out of a ZIP archive. */
  readonly 'zip.encrypted': string;
  readonly 'zip.nested': string;
  readonly 'zip.no-pdf': string;
  readonly 'zip.too-large': string;
  /** Damaged, or of an uncommon kind. */
  readonly 'zip.damaged': string;
  /** Replaces the body of `file-archive` if the archive also has PDFs that cannot be taken out of it. */
  readonly 'error.file-archive.left': string;

  /** Accessible name of the list of accounts. */
  readonly 'accounts.label': string;
  /** Shown if no response names the bank. */
  readonly 'account.unnamed': string;
  readonly 'account.complete': string;
  /** `{received}`, `{count}`: numbers of months. Shown for an account with missing months. */
  readonly 'account.months': string;
  /** Shown if no response lists the months. */
  readonly 'account.received': string;
  /** `{read}`, `{count}`: numbers of statements of the session; `read` by the server. */
  readonly 'account.progress': string;
  readonly 'account.details-follow': string;
  /** Announced before a masked number. */
  readonly 'account.number': string;
  readonly 'account.holder': string;
  readonly 'account.ifsc': string;
  readonly 'account.category': string;
  readonly 'account.category.individual': string;
  readonly 'account.category.corporate': string;
  /** Accessible name of the list of months. */
  readonly 'months.label': string;
  readonly 'month.received': string;
  /** More than a week of the month is not covered. */
  readonly 'month.partial': string;
  /** A month that a file covers, by its own words, which is not received yet. */
  readonly 'month.on-its-way': string;
  readonly 'month.missing': string;
  /** `{months}`: a formatted list. */
  readonly 'still-needed': string;

  /**
   * `{from}`, `{to}`: months. Follows the body of `OUT_OF_DATE_RANGE` and of `file-outside-period` if the months are
   * known.
   */
  readonly 'error.asked-months': string;
  /** `{limit}`: a size. Replaces the body of `file-too-large` if the limit is known. */
  readonly 'error.file-too-large.limit': string;

  /** This and the following texts are announced to screen readers, never shown. `{name}`: of the file. */
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

/** The key of a text. */
export type MessageKey = Exclude<keyof Messages, keyof MorePluralForms>;
