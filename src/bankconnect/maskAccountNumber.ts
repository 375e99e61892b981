/** All but the last four characters as `X`; a number of four or fewer is masked in full, or nothing would be hidden. */
export function maskAccountNumber(accountNumber: string): string {
  const shown = accountNumber.length > 4 ? accountNumber.slice(-4) : '';
  return shown.padStart(accountNumber.length, 'X');
}
