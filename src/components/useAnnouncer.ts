import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { Announcement } from './Announcement.js';

/** Two live regions and the way to speak through them. */
export interface AnnouncerState {
  readonly polite: RefObject<HTMLDivElement | null>;
  readonly assertive: RefObject<HTMLDivElement | null>;
  readonly announce: (text: string, urgency: Announcement['urgency']) => void;
}

/** Milliseconds after which a text is taken away, so that nobody who browses the page comes across old news. */
const lifetime = 5000;

/**
 * Writes into the regions by hand instead of rendering: what is said is no state of the page, and a region that React
 * makes anew is a region that screen readers have not heard of yet.
 */
export function useAnnouncer(): AnnouncerState {
  const polite = useRef<HTMLDivElement>(null);
  const assertive = useRef<HTMLDivElement>(null);
  const timers = useRef(new Map<Announcement['urgency'], ReturnType<typeof setTimeout>>());

  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
    };
  }, []);

  const announce = useCallback((text: string, urgency: Announcement['urgency']) => {
    const region = (urgency === 'polite' ? polite : assertive).current;
    if (!region) return;
    region.textContent = text;
    clearTimeout(timers.current.get(urgency));
    timers.current.set(
      urgency,
      setTimeout(() => {
        region.textContent = '';
      }, lifetime),
    );
  }, []);

  return { polite, assertive, announce };
}
