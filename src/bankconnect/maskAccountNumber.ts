/** Letters, digits, and what already stands in place of one. */
const positions = /[\p{L}\p{N}*•●∙·#]/gu;
const notShown = /[^\p{L}\p{N}]/gu;
/** Characters. No account number is longer (ISO 13616); a hostile one may be. */
const longest = 34;

/**
 * All but the last four letters or digits as `X`, separators included, in whatever form the number stands. A number of
 * four or fewer is masked in full, or nothing would be hidden. One that is masked already stays so.
 */
export function maskAccountNumber(accountNumber: string): string {
  const hidesSome = (accountNumber.match(positions)?.length ?? 0) > 4;
  const shown = hidesSome ? Array.from(accountNumber.replace(notShown, '')).slice(-4) : [];
  const length = Math.min(Array.from(accountNumber).length, longest);
  return (
    'X'.repeat(length - shown.length) + shown.join('').replace(/^[Xx]+/, (marks) => 'X'.repeat(marks.length))
  );
}
