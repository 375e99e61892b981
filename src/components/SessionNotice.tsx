import { useEffect, type JSX } from 'react';
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
  const isShown = text !== null;

  // Once: the minutes that follow are there to be read.
  useEffect(() => {
    if (isShown) announce(t.plural('session-ends', notice), 'polite');
  }, [isShown, announce, t]);

  return isShown ? <p {...part('session-notice')}>{text}</p> : null;
}
