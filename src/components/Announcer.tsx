import { useEffect, useRef, type JSX } from 'react';
import type { Statement } from '../session/Statement.js';
import { toAnnouncement } from './announcementOf.js';
import type { AnnouncerState } from './useAnnouncer.js';
import { useWidget } from './useWidget.js';

interface AnnouncerProps {
  readonly statements: readonly Statement[];
  readonly voice: AnnouncerState;
}

/** The live regions: one polite, one assertive, for the whole widget and for as long as it lives. */
export function Announcer({ statements, voice }: AnnouncerProps): JSX.Element {
  const widget = useWidget();
  const { polite, assertive, announce } = voice;
  const said = useRef<ReadonlyMap<string, string>>(new Map());

  // Speaks where what a statement has to say differs from what it said last.
  useEffect(() => {
    const before = said.current;
    const current = statements.map((statement) => ({
      id: statement.id,
      ...toAnnouncement(statement, widget),
    }));
    said.current = new Map(current.map(({ id, text = '', again = 0 }) => [id, `${text}${again}`]));
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
