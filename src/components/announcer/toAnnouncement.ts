import type { Statement } from '../../session/Statement.js';
import { errorMessage } from '../statement/errorMessage.js';
import type { WidgetContextValue } from '../widget/WidgetContext.js';

/** One thing to say to a screen reader. */
export interface Announcement {
  readonly text: string;
  /** `assertive` where the borrower is needed. */
  readonly urgency: 'polite' | 'assertive';
  /** Counts what has to be said once more in the same words. */
  readonly again?: number;
}

function polite(text: string): Announcement {
  return { text, urgency: 'polite' };
}

function assertive(text: string): Announcement {
  return { text, urgency: 'assertive' };
}

/** What a statement has to say for itself in its present state; `null` where that is not worth a word. */
export function toAnnouncement(
  statement: Statement,
  widget: Pick<WidgetContextValue, 't' | 'format' | 'accounts' | 'period'>,
): Announcement | null {
  const { t } = widget;
  const { name } = statement.file;
  switch (statement.status) {
    case 'checking':
      return null;
    case 'locked':
      return { ...assertive(t(`announce.locked.${statement.reason}`, { name })), again: statement.refusals };
    case 'choosing-bank':
      return assertive(t('announce.choosing-bank', { name }));
    case 'queued':
      return statement.waitingFor === 'turn' ? null : polite(t(`announce.${statement.waitingFor}`, { name }));
    case 'uploading':
      return polite(t('announce.uploading', { name }));
    case 'processing':
      return polite(t('announce.processing', { name }));
    case 'accepted':
      return polite(t('announce.accepted', { name }));
    case 'failed': {
      // Who has just stopped an upload knows it.
      if (statement.error.code === 'canceled') return null;
      return assertive(t('announce.failed', { name, title: errorMessage(statement.error, widget).title }));
    }
  }
}
