export interface FormParts {
  readonly sessionId?: string;
  readonly uploadType?: string;
  readonly bank?: string;
  readonly password?: string;
  readonly file?: Uint8Array<ArrayBuffer>;
  readonly fileName?: string;
}

export const statement: Uint8Array<ArrayBuffer> = new TextEncoder().encode(
  '%PDF-1.4\na statement that nobody reads\n%%EOF\n',
);

/** The form that the widget sends. */
export function uploadForm(parts: FormParts = {}): FormData {
  const form = new FormData();
  form.append('session_id', parts.sessionId ?? 'session-1');
  form.append('upload_type', parts.uploadType ?? 'PDF');
  if (parts.bank !== undefined) form.append('bank_name', parts.bank);
  if (parts.password !== undefined) form.append('pdf_password', parts.password);
  form.append('file', new Blob([parts.file ?? statement]), parts.fileName ?? 'march.pdf');
  return form;
}
