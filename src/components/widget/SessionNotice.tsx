import { useEffect, useState, useRef, type JSX } from 'react';
import { useWidget } from './WidgetContext.js';

const minute = 60_000;
/** The maximum delay of a timer, in milliseconds. With a longer one, it fires at once. */
const longest = 2 ** 31 - 1;

/**
 * Minutes until `time` (epoch milliseconds), rounded up, once no more than `within` are left; `null` before and
 * afterwards. Also `null` until it is mounted: the clock of the server that renders it is another one.
 */
function useMinutesLeft(time: number, within: number): number | null {
  const [minutes, setMinutes] = useState<number | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = (): void => {
      const left = time - Date.now();
      setMinutes(left > 0 && left <= within * minute ? Math.ceil(left / minute) : null);
      if (!(left > 0)) return;
      const wait = left > within * minute ? left - within * minute : left % minute || minute;
      timer = setTimeout(look, Math.min(wait, longest));
    };
    look();
    return () => clearTimeout(timer);
  }, [time, within]);
  return minutes;
}

/** How many minutes before the end of the session the notice appears. */
const notice = 5;

interface SessionNoticeProps {
  readonly expiresAt: Date | number | string | undefined;
  /** A statement says already that the session has ended. */
  readonly isToldBelow: boolean;
}

/** A notice that the session ends soon, or has ended. Each is announced once. */
export function SessionNotice({ expiresAt, isToldBelow }: SessionNoticeProps): JSX.Element | null {
  const { t, part, announce, sessionExpired } = useWidget();
  const minutes = useMinutesLeft(
    expiresAt === undefined ? Number.NaN : new Date(expiresAt).getTime(),
    notice,
  );
  const end = minutes === null ? null : t.plural('session-ends', minutes);
  const ended = isToldBelow
    ? null
    : `${t('error.SESSION_EXPIRED.title')} – ${t('error.SESSION_EXPIRED.body')}`;
  const text = sessionExpired ? ended : end;
  const isAnnounced = useRef(false);

  // Announce only the first text. The following minutes are only shown.
  useEffect(() => {
    if (text === null || (isAnnounced.current && !sessionExpired)) return;
    isAnnounced.current = true;
    announce(text, sessionExpired ? 'assertive' : 'polite');
  }, [text, sessionExpired, announce]);

  return text === null ? null : <p {...part('session-notice')}>{text}</p>;
}
