/** Replaces all but the last four characters with `X`; masks numbers of four or fewer characters in full. */
export function maskAccountNumber(accountNumber: string): string {
  const shown = accountNumber.length > 4 ? accountNumber.slice(-4) : '';
  return shown.padStart(accountNumber.length, 'X');
}
