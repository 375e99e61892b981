/** An account number with all but its last four characters as `X`. */
export function maskNumber(number: string): string {
  return number.slice(-4).padStart(number.length, 'X');
}
