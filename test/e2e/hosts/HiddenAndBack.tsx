import { Activity, useState } from 'react';
import type { Host } from './Host.js';

/** A tab that the borrower leaves and comes back to: its effects end and begin again, its state stays. */
export const HiddenAndBack: Host = ({ draw }) => {
  const [isShown, setShown] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setShown(!isShown)}>
        {isShown ? 'Other tab' : 'Back'}
      </button>
      <Activity mode={isShown ? 'visible' : 'hidden'}>{draw()}</Activity>
    </>
  );
};
