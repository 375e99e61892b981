import { useEffect, useRef, type JSX } from 'react';
import { useMinutesLeft } from './useMinutesLeft.js';
import { useWidget } from './useWidget.js';

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
  const said = useRef(false);

  // Once: the minutes that follow are there to be read.
  useEffect(() => {
    if (text === null || said.current) return;
    said.current = true;
    announce(text, 'polite');
  }, [text, announce]);

  return text === null ? null : <p {...part('session-notice')}>{text}</p>;
}
