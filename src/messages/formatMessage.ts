/** What can be filled into a text. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Fills `{name}` with `values.name`, numbers as `writeNumber` does. A placeholder without a value stays as it is, so that it is noticed.
 */
export function formatMessage(
  text: string,
  values: MessageValues,
  writeNumber: (value: number) => string = String,
): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name] ?? placeholder;
    return typeof value === 'number' ? writeNumber(value) : value;
  });
}
