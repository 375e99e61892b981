import { invalidField } from './invalidField.js';
import { RouteError } from './Refusal.js';

/** Ids end up in paths: of a dot alone, or two, no path is made. */
const sessionIdForm = /^(?!\.{1,2}$)[\w.:~-]{1,200}$/;
const bankNameForm = /^[\w&.() -]{1,100}$/;
/** One line, without control characters. */
// oxlint-disable-next-line no-control-regex -- control characters are what it keeps out
const oneLine = /^[^\0-\u{1f}\u{7f}]{0,256}$/u;

/** The text fields of the upload form and what each may hold. No other text field goes on. */
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['session_id', sessionIdForm],
  ['upload_type', /^(?:PDF|BASE64)$/],
  ['bank_name', bankNameForm],
  ['pdf_password', oneLine],
]);

/** Bytes of the longest value that any field may have. */
export const longestValue = 1024;

/** Whether a text can be a session's id: up to 200 characters that need no escaping anywhere. */
export function isSessionId(text: string): boolean {
  return sessionIdForm.test(text);
}

/** Whether a form may have a text field of this name. */
export function isUploadField(name: string): boolean {
  return forms.has(name);
}

/**
 * Adds a text field to those that came before.
 *
 * @throws Refusal for a field that is not documented, came before, or holds what it cannot hold
 */
export function addUploadField(fields: Map<string, string>, name: string, value: string): void {
  if (name === 'file_url')
    throw new RouteError(400, 'INVALID_FILE_URL', 'A file has to be sent, not an address of one.');
  const form = forms.get(name);
  if (!form) throw invalidField('The form has a field that is not expected.');
  if (fields.has(name)) throw invalidField(`${name} was sent twice.`);
  if (value === '' && (name === 'bank_name' || name === 'pdf_password')) return;
  if (!form.test(value)) throw invalidField(`${name} is not valid.`);
  fields.set(name, name === 'bank_name' ? value.toLowerCase() : value);
}
