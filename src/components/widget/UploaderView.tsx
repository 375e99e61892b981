import type { JSX, KeyboardEvent, MouseEvent } from 'react';
import type { UseStatementUploaderResult } from '../../hooks/useUploader.js';
import { endedWithSession } from '../../session/Statement.js';
import { Announcer, useAnnouncer } from '../announcer/Announcer.js';
import { Dropzone } from '../dropzone/Dropzone.js';
import { useFilePicker } from '../dropzone/useFilePicker.js';
import { OverallProgress } from '../statement/OverallProgress.js';
import { StatementList } from '../statement/StatementItem.js';
import { useFocusAfterRemoval } from './focus.js';
import { Redraw } from './Redraw.js';
import { SessionNotice } from './SessionNotice.js';
import { LateNotice, useViews } from './useViews.js';
import { useWidgetValue, type ViewOptions } from './useWidgetValue.js';
import { type ProgressSource, WidgetContext } from './WidgetContext.js';

interface UploaderViewProps {
  /** The state to render and the borrower's actions. */
  readonly uploader: UseStatementUploaderResult;
  /** The source of byte progress. Without it, progress comes from `uploader.statements`. */
  readonly live?: ProgressSource | undefined;
  readonly look: ViewOptions;
}

/** What is done inside does nothing to the elements around the widget. */
const keptInside = {
  /**
   * Tells hosts that submit their form by a listener of their own that Enter in a field has been handled. The fields
   * belong to no form (`form=""`): no browser submits, validates or resets one for them.
   */
  onKeyDown(event: KeyboardEvent) {
    const { key, nativeEvent, target } = event;
    if (key === 'Enter' && target instanceof HTMLInputElement && !nativeEvent.isComposing)
      event.preventDefault();
  },
  /** A label would pass a click on nothing of ours on to its first control, which opens the file picker. */
  onClick(event: MouseEvent) {
    const { currentTarget, target } = event;
    const own = target instanceof Element && target.closest('button, input, label, summary, .su-body');
    if (own === currentTarget) event.preventDefault();
  },
};

/** The accounts, once the code that draws them is there. */
function Accounts({ statements }: Pick<UseStatementUploaderResult, 'statements'>): JSX.Element | null {
  const { views, isLate } = useViews();
  return isLate ? <LateNotice /> : views && <views.AccountList statements={statements} />;
}

/** The content of the root section. */
export function UploaderView({ uploader, live, look }: UploaderViewProps): JSX.Element {
  const { addFiles, sessionExpired, statements } = uploader;
  const voice = useAnnouncer();
  const picker = useFilePicker({ addFiles, disabled: sessionExpired });
  const widget = useWidgetValue(uploader, look, {
    live,
    pickFiles: picker.pickFiles,
    announce: voice.announce,
  });

  const focus = useFocusAfterRemoval();

  return (
    <WidgetContext.Provider value={widget}>
      <Redraw>
        <div className="su-body" onPaste={picker.onPaste} {...keptInside} {...focus}>
          <SessionNotice expiresAt={look.expiresAt} isToldBelow={statements.some(endedWithSession)} />
          <Dropzone picker={picker} compact={statements.length > 0} />
          <OverallProgress statements={statements} />
          <StatementList statements={statements} />
          {uploader.accounts.length > 0 && <Accounts statements={statements} />}
          <Announcer statements={statements} voice={voice} />
        </div>
      </Redraw>
    </WidgetContext.Provider>
  );
}
