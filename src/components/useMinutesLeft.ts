import { useEffect, useState } from 'react';

const minute = 60_000;
/** The longest that a timer can wait: a longer one would go off at once. */
const longest = 2 ** 31 - 1;

/** Minutes until `time` (epoch milliseconds), rounded up, once no more than `within` are left; `null` before and afterwards. */
export function useMinutesLeft(time: number, within: number): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const left = time - now;
    if (!(left > 0)) return;
    const wait = left > within * minute ? left - within * minute : left % minute || minute;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(wait, longest));
    return () => clearTimeout(timer);
  }, [time, within, now]);
  const minutes = Math.ceil((time - now) / minute);
  return minutes > 0 && minutes <= within ? minutes : null;
}
