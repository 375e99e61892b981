import { useEffect, useState, useRef, type JSX } from 'react';
import { useWidget } from './WidgetContext.js';

const minute = 60_000;
/** The longest that a timer can wait: a longer one would go off at once. */
const longest = 2 ** 31 - 1;

/**
 * Minutes until `time` (epoch milliseconds), rounded up, once no more than `within` are left; `null` before and
 * afterwards.
 */
function useMinutesLeft(time: number, within: number): number | null {
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

/** Minutes before the end at which a borrower is told of it. */
const notice = 5;

/** Says quietly that the session ends soon. */
export function SessionNotice({
  expiresAt,
}: {
  readonly expiresAt: Date | number | string;
}): JSX.Element | null {
  const { t, part, announce, sessionExpired } = useWidget();
  const minutes = useMinutesLeft(new Date(expiresAt).getTime(), notice);
  const text = minutes === null || sessionExpired ? null : t.plural('session-ends', minutes);
  const isAnnounced = useRef(false);

  // Once: the minutes that follow are there to be read.
  useEffect(() => {
    if (text === null || isAnnounced.current) return;
    isAnnounced.current = true;
    announce(text, 'polite');
  }, [text, announce]);

  return text === null ? null : <p {...part('session-notice')}>{text}</p>;
}
