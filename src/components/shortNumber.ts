/** A masked account number by its last digits, where there is little room: "XXXXXXXXXX5980" → "…5980". */
export function shortNumber(masked: string): string {
  return masked.replace(/^[xX*•]{2,}(?=\d)/u, '…');
}
