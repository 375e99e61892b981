import type { Statement } from '../../session/Statement.js';
import { errorMessage } from '../statement/errorMessage.js';
import type { WidgetContextValue } from '../widget/WidgetContext.js';

/** A text for screen readers. */
export interface Announcement {
  readonly text: string;
  /** `assertive` if the borrower has to act. */
  readonly urgency: 'polite' | 'assertive';
  /** What has happened: something else has to be said once more, also in the same words. */
  readonly again?: unknown;
}

function polite(text: string): Announcement {
  return { text, urgency: 'polite' };
}

function assertive(text: string): Announcement {
  return { text, urgency: 'assertive' };
}

/** Returns the announcement for a statement's current status, or `null` if there is nothing to announce. */
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
      if (statement.waitingFor === 'turn') return null;
      return {
        ...polite(t(`announce.${statement.waitingFor}`, { name })),
        again: statement.waitingFor === 'retry' && statement.error,
      };
    case 'uploading':
      return polite(t('announce.uploading', { name }));
    case 'processing':
      return polite(t('announce.processing', { name }));
    case 'accepted':
      return polite(t('announce.accepted', { name }));
    case 'failed': {
      // The borrower has just canceled it.
      if (statement.error.code === 'canceled') return null;
      return {
        ...assertive(t('announce.failed', { name, title: errorMessage(statement.error, widget).title })),
        again: statement.error,
      };
    }
  }
}
