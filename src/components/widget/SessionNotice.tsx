import { useEffect, useState, useRef, type JSX } from 'react';
import { useWidget } from './WidgetContext.js';

const minute = 60_000;
/** The maximum delay of a timer, in milliseconds. With a longer one, it fires at once. */
const longest = 2 ** 31 - 1;

/**
 * Returns the minutes until `time` (epoch milliseconds), rounded up, or `null` if more than `within` are left or `time`
 * has passed.
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

/** How many minutes before the end of the session the notice appears. */
const notice = 5;

/** A notice that the session ends soon. Announced politely, once. */
export function SessionNotice({
  expiresAt,
}: {
  readonly expiresAt: Date | number | string;
}): JSX.Element | null {
  const { t, part, announce, sessionExpired } = useWidget();
  const minutes = useMinutesLeft(new Date(expiresAt).getTime(), notice);
  const text = minutes === null || sessionExpired ? null : t.plural('session-ends', minutes);
  const isAnnounced = useRef(false);

  // Announce only the first text. The following minutes are only shown.
  useEffect(() => {
    if (text === null || isAnnounced.current) return;
    isAnnounced.current = true;
    announce(text, 'polite');
  }, [text, announce]);

  return text === null ? null : <p {...part('session-notice')}>{text}</p>;
}
