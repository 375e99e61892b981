import type { JSX } from 'react';
import { useBankName } from '../bank/useBankName.js';
import { spaced } from '../widget/spaced.js';

/** Shortens a masked account number to its last digits: "XXXXXXXXXX5980" becomes "…5980". */
export function shortNumber(masked: string): string {
  return masked.replace(/^[xX*•]{2,}(?=\d)/u, '…');
}

/** The bank and shortened number from the API's response. The account shows the full masked number. */
export function AcceptedAs({
  bank,
  number,
}: {
  readonly bank: string | null;
  readonly number: string | null;
}): JSX.Element {
  const name = useBankName(bank);
  return (
    <>
      {name !== null && <span translate="no">{spaced(name)}</span>}
      {number !== null && (
        <span className="su-number" translate="no">
          {spaced(shortNumber(number))}
        </span>
      )}
    </>
  );
}
