/**
 * Right-to-left scripts of living languages. Not every browser supports the text direction of `Intl.Locale`.
 */
const rightToLeft: ReadonlySet<string | undefined> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** Returns the text direction of a locale's script: `rtl` for `ur-IN` and `ks`, `ltr` for `ur-Latn`. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(locale).maximize().script) ? 'rtl' : 'ltr';
}
