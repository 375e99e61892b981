import { useState } from 'react';
import type { Host } from './Host.js';

/** A form with a submit button and a label around all of it: what happens inside must not submit or activate either. */
export const FormAndLabel: Host = ({ draw }) => {
  const [submits, setSubmits] = useState(0);
  return (
    <form
      aria-label="Loan application"
      onSubmit={(event) => {
        event.preventDefault();
        setSubmits(submits + 1);
      }}
    >
      <output>{`Submitted ${submits} times`}</output>
      <input name="amount" aria-label="Amount" required />
      {/* oxlint-disable-next-line jsx-a11y/label-has-associated-control -- a mistake that hosts make */}
      <label>
        Statements
        {draw()}
      </label>
      <button type="submit">Apply</button>
      <button type="reset">Start again</button>
    </form>
  );
};
