import { useCallback, useEffect, useRef, type RefObject, type JSX } from 'react';
import type { Statement } from '../../session/Statement.js';
import { useWidget } from '../widget/WidgetContext.js';
import { type Announcement, toAnnouncement } from './toAnnouncement.js';

/** The two live regions, and a function that announces text in them. */
export interface AnnouncerState {
  readonly polite: RefObject<HTMLDivElement | null>;
  readonly assertive: RefObject<HTMLDivElement | null>;
  readonly announce: (text: string, urgency: Announcement['urgency']) => void;
}

/**
 * Milliseconds after which an announcement is removed, so that someone who browses the page with a screen reader does
 * not find outdated text.
 */
const lifetime = 5000;

/**
 * Creates an announcer that writes to the regions directly instead of rendering: an announcement is not state of the
 * page, and screen readers ignore the content of a live region that has just been created.
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

interface AnnouncerProps {
  readonly statements: readonly Statement[];
  readonly voice: AnnouncerState;
}

/** The polite and the assertive live region. They must stay mounted as long as the widget. */
export function Announcer({ statements, voice }: AnnouncerProps): JSX.Element {
  const widget = useWidget();
  const { polite, assertive, announce } = voice;
  const announced = useRef<ReadonlyMap<string, string>>(new Map());

  // Announces a statement when its announcement differs from its previous one.
  useEffect(() => {
    const before = announced.current;
    const current = statements.map((statement) => ({
      id: statement.id,
      ...toAnnouncement(statement, widget),
    }));
    announced.current = new Map(current.map(({ id, text = '', again = 0 }) => [id, `${text}${again}`]));
    for (const urgency of ['polite', 'assertive'] as const) {
      const news = current.filter(
        ({ id, text, again = 0, ...one }) =>
          one.urgency === urgency && text && before.get(id) !== `${text}${again}`,
      );
      if (news.length > 0) announce(news.map(({ text }) => text).join(' '), urgency);
    }
  }, [statements, widget, announce]);

  return (
    <div className="su-heard">
      <div ref={polite} role="status" aria-live="polite" />
      <div ref={assertive} role="alert" aria-live="assertive" />
    </div>
  );
}
