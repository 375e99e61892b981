/** What can be filled into a text. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Fills `{name}` with `values.name`. A placeholder without a value stays as it is, so that it is noticed. */
export function formatMessage(text: string, values: MessageValues): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
