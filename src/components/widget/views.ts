/** What a page draws only after a file was picked: a chunk of its own. */
export { AccountList } from '../account/AccountList.js';
export { BankPicker } from '../bank/BankPicker.js';
export { PasswordForm } from '../password/PasswordForm.js';
export { AcceptedAs } from '../statement/AcceptedAs.js';
export { ReadInFile } from '../statement/ReadInFile.js';
export { UploadProgress } from '../statement/UploadProgress.js';
