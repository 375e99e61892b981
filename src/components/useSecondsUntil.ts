import { useEffect, useState } from 'react';

/** Whole seconds that are left until `time` (epoch milliseconds), rounded up; 0 once it has passed. */
export function useSecondsUntil(time: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((time - now) / 1000));
}
