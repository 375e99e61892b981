/** Words in lower case, joined by `_`, however the name was written: `accountNumber`, `ACCOUNT-NUMBER`, `A/c no`. */
export function toSnakeCase(name: string): string {
  return name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_')
    .replaceAll(/[^A-Za-z\d]+/g, '_')
    .toLowerCase();
}

/** A field of a response, by its name in the form of {@link toSnakeCase}. */
export interface FieldName {
  readonly name: string;
  /** The name of the field around it. */
  readonly parent: string;
}

const accountNumber = /(?:account|(?:^|_)(?:a_c|ac|acc|acct))_?(?:num|(?:nos?|nr)(?:_|$))|(?:^|_)iban(?:_|$)/;

/** What is said of a number, without it. */
const aboutNumber = /_(?:status|type|format|verified|match(?:ed)?|source)$/;

/** Whether a field holds account numbers, masked or not. */
export function isAccountNumberField({ name, parent }: FieldName): boolean {
  if (aboutNumber.test(name)) return false;
  return accountNumber.test(name) || (/account/.test(parent) && /^(?:number|num|no|nr)s?$/.test(name));
}

/** Whether a field holds accounts: a text of digits there is a number, not an account. */
export function isAccountField({ name }: FieldName): boolean {
  return /(?:^|_)accounts?$/.test(name);
}

/** Whether a field tells of fraud. */
export function isFraudField(name: string): boolean {
  return /fraud/i.test(name);
}

/** Whether a field is the password, or says what is wrong with it. */
export function isPasswordField({ name }: FieldName): boolean {
  return /^(?:pdf_|file_|statement_)?(?:password|passwd|pwd|passphrase)$/.test(name);
}

/** Whether a field holds sentences for a developer. */
export function isMessageField({ name }: FieldName): boolean {
  return /(?:^|_)(?:detail|message|error|reason|description)s?$/.test(name);
}

/** What the API read in the statement: it repeats nothing of the request. */
const dataFields =
  /^(?:identity|date_range|extracted_date_range|months|missing_months|missing_data|name_matches)$/;

/** Whether a field, with all that is inside of it, was read in the statement. */
export function holdsStatementData({ name }: FieldName): boolean {
  return dataFields.test(name);
}

/** Whether a field holds names or addresses, in which any word may stand. */
export function isNameField({ name }: FieldName): boolean {
  return /(?:^|_)(?:names?|name_matches|holder|address)$/.test(name);
}

/** Identifiers, names, dates and codes: a program reads them, or a person's name stands there. */
const exactFields =
  /(?:^|_)(?:id|code|status|state|type|mode|format|name|date|month|address|ifsc|micr|category|source|holder|from|to|at)$/;

/** Whether a single value in this field is never an echo of the request. A list of texts there is: what is wrong. */
export function isExactField({ name }: FieldName): boolean {
  return exactFields.test(name);
}
