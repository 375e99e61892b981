import { banks } from '../banks/banks.js';
import { errorAnswer } from './errorAnswer.js';
import { fieldAnswer } from './fieldAnswer.js';
import type { SandboxVersion } from './SandboxOptions.js';
import type { ReceivedForm } from './UploadForm.js';

const identifiers: ReadonlySet<string> = new Set(banks.map(({ id }) => id));

function complaint(value: string | null, allowed: (value: string) => boolean): string | null {
  if (value === null) return 'This field is required.';
  if (value === '') return 'This field may not be blank.';
  return allowed(value) ? null : `"${value}" is not a valid choice.`;
}

/** The answer to the first field that is missing or wrong, the file aside; `null` when there is none. */
export function checkFields(form: ReceivedForm, version: SandboxVersion): Response | null {
  const bankIsOptional = version === '2025' && form.bank === null;
  const complaints = {
    session_id: complaint(form.sessionId, () => true),
    upload_type: complaint(form.uploadType, (type) => type === 'PDF' || type === 'BASE64'),
    bank_name: bankIsOptional ? null : complaint(form.bank, (bank) => identifiers.has(bank)),
  };
  for (const [field, text] of Object.entries(complaints)) if (text !== null) return fieldAnswer(field, text);
  const { accountCategory } = form;
  return accountCategory === null || ['SAVINGS', 'CURRENT', 'OVERDRAFT'].includes(accountCategory)
    ? null
    : errorAnswer('INVALID_ACCOUNT_CATEGORY', form.sessionId ?? '');
}
