/**
 * The scripts that living languages write from right to left. `Intl.Locale` knows directions too, but not in every
 * browser.
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

/** Which way a locale writes, told by its script: `ur-IN` and `ks` from right to left, `ur-Latn` from left to right. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(locale).maximize().script) ? 'rtl' : 'ltr';
}
