/**
 * A form that keeps what was appended, in place of the platform's, which copies every file. Reading a copy takes turns
 * of the event loop, and a sequence sends dozens.
 */
export class RecordedForm extends FormData {
  readonly #values = new Map<string, string | { readonly blob: Blob; readonly name: string }>();

  override append(name: string, value: string | Blob, fileName = ''): void {
    this.#values.set(name, typeof value === 'string' ? value : { blob: value, name: fileName });
  }

  readText(name: string): string | null {
    const value = this.#values.get(name);
    return typeof value === 'string' ? value : null;
  }

  readFile(name: string): { readonly blob: Blob; readonly name: string } | null {
    const value = this.#values.get(name);
    return typeof value === 'object' ? value : null;
  }
}
