/** Characters and lines that are looked at. */
const maxLength = 6_000;
const maxLines = 80;

const date = String.raw`(?:\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/., ]{1,2}\d{2,4}|\d{4}[-/]\d{2}[-/]\d{2})`;
/** A row of the table: perhaps a number, a date, and somewhere behind it an amount. */
const row = new RegExp(String.raw`^\W{0,3}(?:\d{1,5}\W{1,4})?${date}(?=\D).{0,400}?\d\.\d\d\b`, 'i');
const columns =
  /\b(?:particulars|narration|description|details|remarks|withdrawals?|deposits?|debits?|credits?|balance|amount|che?q(?:ue)?|ref)\b/gi;

/** The part of a statement's text above its first transaction, or above the head of the table. */
export function textAboveTransactions(text: string): string {
  const lines = text.slice(0, maxLength).split('\n', maxLines);
  const end = lines.findIndex((line) => {
    const short = line.trim().slice(0, 500);
    return (
      row.test(short) || (/\bdate\b/i.test(short) && new Set(short.toLowerCase().match(columns)).size > 1)
    );
  });
  return lines.slice(0, end < 0 ? lines.length : end).join('\n');
}
