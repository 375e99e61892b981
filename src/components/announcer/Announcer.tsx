import { useCallback, useEffect, useRef, type RefObject, type JSX } from 'react';
import type { Statement } from '../../session/Statement.js';
import { useWidget, type WidgetContextValue } from '../widget/WidgetContext.js';
import { type Announcement, toAnnouncement } from './toAnnouncement.js';

/** The two live regions, and a function that announces text in them. */
export interface AnnouncerState {
  readonly polite: RefObject<HTMLDivElement | null>;
  readonly assertive: RefObject<HTMLDivElement | null>;
  readonly announce: WidgetContextValue['announce'];
}

/** Milliseconds after which a text is removed, so that screen readers do not find old news in the page. */
const lifetime = 7000;

/** A text in a region, and the timer that removes it. */
interface Line {
  readonly element: HTMLElement;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Writes into the regions by hand instead of rendering: what is announced is no state of the page, and a region that
 * React makes anew is a region that screen readers have not heard of yet.
 *
 * Each text is an element of its own, beside the others: a screen reader reads additions one after the other, but never
 * reads a text that has been replaced. Only newer news about the same statement replaces a text.
 */
export function useAnnouncer(): AnnouncerState {
  const polite = useRef<HTMLDivElement>(null);
  const assertive = useRef<HTMLDivElement>(null);
  const lines = useRef(new Map<string, Line>());

  const remove = useCallback((about: string) => {
    const line = lines.current.get(about);
    clearTimeout(line?.timer);
    line?.element.remove();
    lines.current.delete(about);
  }, []);

  useEffect(() => {
    const { current } = lines;
    return () => {
      for (const about of current.keys()) remove(about);
    };
  }, [remove]);

  const announce = useCallback<AnnouncerState['announce']>(
    (text, urgency, about = text) => {
      remove(about);
      const region = (urgency === 'polite' ? polite : assertive).current;
      if (!region) return;
      const element = document.createElement('div');
      element.textContent = region.hasChildNodes() ? ` ${text}` : text;
      region.append(element);
      lines.current.set(about, { element, timer: setTimeout(() => remove(about), lifetime) });
    },
    [remove],
  );

  return { polite, assertive, announce };
}

interface AnnouncerProps {
  readonly statements: readonly Statement[];
  readonly voice: AnnouncerState;
}

/** The polite and the assertive live region. They must stay mounted as long as the widget. */
export function Announcer({ statements, voice }: AnnouncerProps): JSX.Element {
  const widget = useWidget();
  const { polite, assertive, announce } = voice;
  const announced = useRef<ReadonlyMap<string, Announcement | null>>(new Map());

  // Announces a statement when its announcement differs from its previous one.
  useEffect(() => {
    const before = announced.current;
    const current = new Map(statements.map((one) => [one.id, toAnnouncement(one, widget)]));
    announced.current = current;
    // Assertive texts ask the borrower for something.
    for (const urgency of ['assertive', 'polite'] as const) {
      for (const [id, news] of current) {
        const last = before.get(id);
        const isNew = news?.text !== last?.text || news?.again !== last?.again;
        if (news?.urgency === urgency && isNew) announce(news.text, urgency, id);
      }
    }
  }, [statements, widget, announce]);

  return (
    <div className="su-heard">
      {/* Not atomic: a new text alone is read, not all that stand there. */}
      <div ref={polite} role="status" aria-live="polite" aria-atomic="false" />
      <div ref={assertive} role="alert" aria-live="assertive" aria-atomic="false" />
    </div>
  );
}
