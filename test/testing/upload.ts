import { readFileSync } from 'node:fs';
import type { Sandbox } from '../../src/testing/index.js';

/** Reads a sample statement. */
export function sampleBytes(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../../demo/statements/${file}`, import.meta.url)));
}

/** Fields of an upload. `null` omits a default field. */
export interface Fields {
  readonly file?: Uint8Array<ArrayBuffer> | string | null;
  readonly name?: string;
  readonly session_id?: string | null;
  readonly upload_type?: string | null;
  readonly bank_name?: string;
  readonly pdf_password?: string;
  readonly account_category?: string;
  readonly file_url?: string;
}

/** The form of an upload. Default: the first sample, as PDF, to `sandbox-session`. */
export function formOf({ file, name = 'statement.pdf', ...rest }: Fields = {}): FormData {
  const form = new FormData();
  const content = file === undefined ? sampleBytes('hdfc-nov-jan.pdf') : file;
  if (typeof content === 'string') form.set('file', content);
  else if (content) form.set('file', new File([content], name, { type: 'application/pdf' }));
  const texts = { session_id: 'sandbox-session', upload_type: 'PDF', ...rest };
  for (const [field, value] of Object.entries(texts)) if (value !== null) form.set(field, value);
  return form;
}

/** A response of the sandbox, with its body parsed if it is JSON. */
export interface SandboxResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

export async function readSandboxResponse(response: Response): Promise<SandboxResponse> {
  const text = await response.text();
  const isJson = response.headers.get('content-type') === 'application/json';
  let body: unknown;
  try {
    body = isJson ? JSON.parse(text) : undefined;
  } catch {
    body = undefined; // truncated on purpose
  }
  return { status: response.status, headers: response.headers, text, body };
}

/** Sends a form to a sandbox. The default query requests all details. */
export async function uploadToSandbox(
  sandbox: Sandbox,
  fields: Fields = {},
  query = '?identity=true',
  headers: Record<string, string> = {},
): Promise<SandboxResponse> {
  const url = `https://lender.example/api/statements${query}`;
  return readSandboxResponse(
    await sandbox(new Request(url, { method: 'POST', body: formOf(fields), headers })),
  );
}

/** Returns a field of a response's JSON body. */
export function fieldOf({ body }: SandboxResponse, name: string): unknown {
  return Reflect.get(Object(body), name);
}
