import type { KnownErrorCode } from '../errors/UploadError.js';
import type { Messages } from './Messages.js';

// Errors that a borrower cannot fix share their texts. The host app can tell them apart in `onError`.
const unavailable = 'Uploading is not available at the moment';
const tellLender = 'Nothing is wrong with your file. Please try again later, or tell your lender.';
const expired = 'This link has expired';
const askForLink = 'Ask your lender for a new link. Your files are kept here.';
const notRead = 'We could not read this file';
const sameAccount = 'Download the statement again from net banking and choose that file.';
const noConnection = 'The connection was lost';
const checkNetwork = 'Check your network and try again. Your file is kept here.';
const busy = 'The service is busy';
const tryLater = 'Wait a minute and try again. Your file is kept here.';
const eStatement = 'Download the e-statement from net banking or your bank’s e-mail and choose that file.';
const askedFor = 'Choose one for the months that your lender asked for.';
const otherBank = 'This statement seems to be from another bank';
const chooseOther = 'Choose a statement of the bank that your lender asked for.';

/** Returns the same texts for several errors. */
function errorMessages<Code extends KnownErrorCode>(
  title: string,
  body: string,
  ...codes: readonly Code[]
): Readonly<Record<`error.${Code}.${'title' | 'body'}`, string>>;
function errorMessages(title: string, body: string, ...codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    codes.flatMap((code) => [
      [`error.${code}.title`, title],
      [`error.${code}.body`, body],
    ]),
  );
}

/** The English texts, used by default. */
export const en: Messages = {
  'root.label': 'Upload bank statements',

  'dropzone.label': 'Add bank statements',
  'dropzone.input': 'Bank statements, PDF files',
  'dropzone.title': 'Add your bank statements',
  'dropzone.more': 'Add more statements',
  'dropzone.drop': 'Drop PDF files here, or',
  'dropzone.dragging': 'Let go to add the files',
  'dropzone.hint': 'PDF from your bank’s e-mail or net banking. With its password is fine.',
  'dropzone.disabled': 'More files can be added once you have a new link.',

  'missed.link':
    'That was a link or text, not a file. Save the PDF to this device first, then choose it here.',
  'missed.empty-folder': 'There is no file in that folder. Choose the PDF itself.',
  'missed.unreadable':
    'We could not get a file from there. Save it to this device first, then choose it here.',

  'help.title': 'Where do I find the PDF?',
  'help.e-mail': 'Your bank’s e-mail: search your mail for “statement” and save the PDF that came with it.',
  'help.net-banking':
    'Net banking: open your account, look for “Statements”, choose the months and download the PDF.',
  'help.app': 'Your bank’s app: look for “Statements” or “E-statement”, and save it as a PDF.',
  'help.downloads': 'A saved PDF is usually in the folder “Downloads”.',

  'action.choose-files': 'Choose files',
  'action.cancel': 'Cancel',
  'action.remove': 'Remove',
  'action.retry': 'Retry now',
  'action.try-anyway': 'Try anyway',
  'action.send-anyway': 'Send anyway',
  'action.unlock': 'Unlock',
  'action.change-bank': 'Change bank',
  'action.choose-another-file': 'Choose another file',
  'take-pdfs.one': 'Add the PDF inside',
  'take-pdfs.other': 'Add the {count} PDFs inside',
  'action.use-bank': 'Use {bank}',
  'action.detect-bank': 'Let us detect it',
  'action.bank-not-listed': 'My bank is not listed',
  'action.reload-banks': 'Load the list again',
  'action.add-missing': 'Add missing months',
  'action.show-password': 'Show password',
  'action.hide-password': 'Hide password',

  'statements.label': 'Your files',
  'statements.overall': '{done} of {count} received',

  'session-ends.one': 'This link works for {count} more minute. What is being sent still counts.',
  'session-ends.other': 'This link works for {count} more minutes. What is being sent still counts.',

  'status.checking': 'Checking the file…',
  'status.locked.required': 'this PDF needs a password',
  'status.locked.refused': 'that did not open it',
  'status.queued.turn': 'Waiting for its turn',
  'status.queued.connection': 'Waiting for your connection to come back',
  'status.queued.retry': 'Trying again…',
  'status.queued.session': 'Waiting for a new link',
  'status.sending': 'Sending…',
  'status.uploading': '{sent} of {total}',
  'status.processing': 'Reading your statement…',
  'status.accepted.full': 'Received',
  'status.accepted.details-follow': 'Received. Details follow within a day.',
  'status.accepted.already-received': 'We already have this statement',
  'status.accepted.arrived-before': 'Received: an earlier try had arrived',
  'status.failed': 'Not added',
  'status.failed.unanswered': 'We could not tell whether it arrived',
  'countdown.one': 'Trying again in {count} second',
  'countdown.other': 'Trying again in {count} seconds',

  'opened.other-case': 'Opened with the password in the other letter case',

  'password.label': 'PDF password',
  'password.hint':
    'Look at the e-mail that the PDF came in: it states the rule. Often it is your customer ID, or the first four letters of your name with your date of birth.',

  'password.hint.customer-id': 'For {bank} it is usually your customer ID.',
  'password.hint.name-lower-birth':
    'For {bank} it is usually the first four letters of your name in small letters, then the day and month of your birth (DDMM).',
  'password.hint.name-upper-birth':
    'For {bank} it is usually the first four letters of your name in capitals, then the day and month of your birth (DDMM).',
  'password.hint.crn': 'For {bank} it is usually your CRN.',
  'password.hint.mobile-birth':
    'For {bank} it is often the last five digits of your mobile number, then your date of birth.',
  'password.hint.e-mail': 'The e-mail that the PDF came in states the rule.',

  'bank.label': 'Bank',
  'statement.read': 'read on this device',
  'bank.suggested': 'It looks like {bank}.',
  'bank.placeholder': 'Search for your bank',
  'bank.required': 'Which bank is this statement from?',
  'bank.undetected': 'We could not tell which bank this is from. Please choose it.',
  'bank.mismatch': `${otherBank}. Choose the right one.`,
  'bank.loading': 'Loading the banks…',
  'bank.not-loaded': 'The list of banks did not load. Check your network.',
  'bank.none': 'No bank found. Try a shorter name.',
  'bank.unlisted':
    'Statements of banks that are not listed cannot be read here. Ask your lender how to hand yours in.',
  'bank.now': '{former} (now {bank})',
  'bank.more': 'Showing {shown} of {count}. Type to find yours.',
  'bank.active': '{name}, {position} of {count}',
  'banks-found.one': '{count} bank found',
  'banks-found.other': '{count} banks found',

  'accounts.label': 'Your accounts',
  'account.unnamed': 'Bank account',
  'account.complete': 'All months received',
  'account.months': '{received} of {count} months received',
  'account.received': 'Received',
  'account.progress': '{read} of {count} statements read',
  'account.details-follow': 'Received. Details follow within a day.',
  'account.number': 'Account',
  'account.holder': 'Name',
  'account.ifsc': 'IFSC',
  'account.category': 'Type',
  'account.category.individual': 'Individual',
  'account.category.corporate': 'Corporate',
  'pages.one': '{count} page',
  'pages.other': '{count} pages',
  'months.label': 'Months',
  'month.received': 'received',
  'month.partial': 'received in part',
  'month.on-its-way': 'on its way',
  'month.missing': 'missing',
  'still-needed': 'Still needed: {months}',

  'error.asked-months': 'Your lender asks for {from} to {to}.',
  'error.file-too-large.limit':
    'The limit is {limit}. Download a shorter period and add the rest as another file.',
  'error.too-many-files.limit.one': 'Only {count} file can be added. Remove one to add another.',
  'error.too-many-files.limit.other': 'Up to {count} files can be added. Remove one to add another.',

  'announce.locked.required': 'Password needed for {name}.',
  'announce.locked.refused': 'The password did not open {name}. Try again.',
  'announce.choosing-bank': 'Please choose the bank of {name}.',
  'announce.connection': 'You are offline. {name} goes on by itself.',
  'announce.retry': 'Sending {name} did not work yet. It is tried again by itself.',
  'announce.uploading': 'Sending {name}.',
  'announce.progress': '{name}: {percent} percent sent.',
  'announce.processing': '{name} is sent and being read.',
  'announce.accepted': '{name} is done.',
  'announce.failed': '{name}: {title}.',

  ...errorMessages(
    unavailable,
    tellLender,
    'MISSING_FILE_OBJECT',
    'INVALID_FILE_URL',
    'INVALID_BASE_64',
    'INVALID_ACCOUNT_CATEGORY',
    'TRIAL_PERIOD_EXPIRED',
    'INVALID_API_KEY',
    'not-authorized',
    'not-found',
    'not-accepted',
    'invalid-field',
    'answer-unreadable',
    'host-failed',
  ),
  ...errorMessages(expired, askForLink, 'SESSION_NOT_FOUND', 'SESSION_EXPIRED', 'SESSION_DELETED'),
  ...errorMessages(busy, tryLater, 'too-many-requests', 'server-unavailable'),
  ...errorMessages(notRead, sameAccount, 'INVALID_FILE_OBJECT', 'EXTRACTION_FAILED', 'UNPARSABLE'),
  'error.PASSWORD_INCORRECT.title': 'The password does not open this PDF',
  'error.PASSWORD_INCORRECT.body': 'Choose the file again and enter its password.',
  'error.BANK_NAME_UNDETECTED.title': 'We could not tell which bank this is from',
  'error.BANK_NAME_UNDETECTED.body': sameAccount,
  'error.BANK_NAME_MISMATCH.title': otherBank,
  'error.BANK_NAME_MISMATCH.body': chooseOther,
  'error.PDF_IS_IMAGE.title': 'This is a scan or photo',
  'error.PDF_IS_IMAGE.body': eStatement,
  'error.STATEMENT_UNSUPPORTED_FORMAT.title': 'We cannot read this kind of statement yet',
  'error.STATEMENT_UNSUPPORTED_FORMAT.body':
    'Choose another statement of the same account, such as the one from net banking.',
  'error.OUT_OF_DATE_RANGE.title': 'This statement is for other months',
  'error.OUT_OF_DATE_RANGE.body': askedFor,
  'error.STATEMENT_DUPLICATE.title': 'We already have this statement',
  'error.STATEMENT_DUPLICATE.body': 'There is nothing more to do for this file.',
  'error.EMPTY_FILE.title': 'This file is empty',
  'error.EMPTY_FILE.body': sameAccount,
  'error.STATEMENT_TOO_MANY_PAGES.title': 'This statement has too many pages',
  'error.STATEMENT_TOO_MANY_PAGES.body': 'Download it in shorter periods and add each one.',
  'error.STATEMENT_NO_TRANSACTIONS.title': 'This statement shows no payments',
  'error.STATEMENT_NO_TRANSACTIONS.body': 'Choose one of a period, or an account, that you used.',

  'error.file-empty.title': 'This file is empty',
  'error.file-empty.body': sameAccount,
  'error.file-too-large.title': 'This file is too large',
  'error.file-too-large.body': 'Download a shorter period and add the rest as another file.',
  'error.file-not-pdf.title': 'This is not a PDF',
  'error.file-not-pdf.body': 'Choose the PDF that your bank sent, not a photo, an Excel file or a web page.',
  'not-pdf.image': 'It is a picture. Choose the PDF that your bank sent, not a photo of it.',
  'not-pdf.word': 'It is a Word document. Choose the PDF that your bank sent.',
  'not-pdf.excel': 'It is an Excel sheet. Download the statement as a PDF and choose that.',
  'not-pdf.office': 'It is an Office document. Choose the PDF that your bank sent.',
  'not-pdf.archive': 'It is an archive, such as a ZIP. Open it and choose the PDF inside.',
  'not-pdf.e-mail': 'It is an e-mail. Save the PDF that is attached to it, and choose that.',
  'not-pdf.html':
    'It is a web page: your bank’s session had expired when it was downloaded. Log in to net banking and download it again.',
  'not-pdf.text': 'It is a text file. Download the statement as a PDF and choose that.',
  'zip.encrypted': 'It is a ZIP file with a password. Open it on your device and choose the PDFs inside.',
  'zip.nested':
    'It is a ZIP file with another one, or a similar archive, inside. Open both and choose the PDF.',
  'zip.no-pdf': 'It is a ZIP file without a PDF. Choose the PDF that your bank sent.',
  'zip.too-large':
    'It is a ZIP file whose PDFs are too large. Download shorter periods and choose those PDFs.',
  'zip.damaged':
    'It is a ZIP file that does not open here. Download it again, or open it and choose the PDF inside.',
  'error.file-archive.title': 'This is a ZIP file',
  'error.file-archive.body': 'It is opened on this device. Only the PDFs inside are added.',
  'error.file-archive.left':
    'Only some of the PDFs inside can be added here. To add the others, open the ZIP file on your device and choose them.',
  'error.file-cut-off.title': 'This file seems to be cut off',
  'error.file-cut-off.body':
    'The download may have stopped half-way. Download it again and choose that file.',
  'error.file-scanned.title': 'This looks like a scan or photo',
  'error.file-scanned.body': eStatement,
  'error.file-outside-period.title': 'This statement seems to be for other months',
  'error.file-outside-period.body': askedFor,
  'error.file-unreadable.title': 'This file could not be opened',
  'error.file-unreadable.body':
    'It may have been moved, or be on a drive that is offline. Save it on this device and choose it again.',
  'error.file-duplicate.title': 'You have already added this file',
  'error.file-duplicate.body': 'It is on the list. There is nothing more to do for this one.',
  'error.too-many-files.title': 'There are too many files',
  'error.too-many-files.body': 'Remove one to add another.',

  'error.connection-failed.title': 'We could not connect',
  'error.connection-failed.body': checkNetwork,
  'error.connection-lost.title': noConnection,
  'error.connection-lost.body': checkNetwork,
  'error.connection-stalled.title': 'The connection is too slow',
  'error.connection-stalled.body': checkNetwork,
  'error.answer-timeout.title': 'This takes longer than usual',
  'error.answer-timeout.body': tryLater,

  'error.signed-out.title': 'You have been signed out',
  'error.signed-out.body': 'Sign in again in another tab, then try again. Your file is kept here.',
  'error.request-timeout.title': 'The connection is too slow',
  'error.request-timeout.body': checkNetwork,
  'error.too-large-for-server.title': 'This file is too large',
  'error.too-large-for-server.body': 'Download a shorter period and add the rest as another file.',

  'error.unknown-code.title': 'This did not work',
  'error.unknown-code.body': 'Try again, or choose another file. If it happens again, tell your lender.',
  'error.headers-failed.title': unavailable,
  'error.headers-failed.body': tryLater,
  'error.part-not-loaded.title': 'This page has to be reloaded',
  'error.part-not-loaded.body':
    'A part of it did not load. Reload the page, and add this file again if it is no longer on the list.',
  'error.canceled.title': 'You stopped this upload',
  'error.canceled.body': 'The file is kept here. Send it when you are ready.',
};
