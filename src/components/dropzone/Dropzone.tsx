import type { JSX } from 'react';
import { Action } from '../widget/Action.js';
import { useWidget } from '../widget/WidgetContext.js';
import type { FilePicker } from './useFilePicker.js';

const ways = ['help.e-mail', 'help.net-banking', 'help.app', 'help.downloads'] as const;

/** Where borrowers find their statements: the first thing that they ask their lenders. */
function FindPdfHelp(): JSX.Element {
  const { t } = useWidget();
  return (
    <details className="su-help">
      <summary>{t('help.title')}</summary>
      {ways.map((way) => (
        <p key={way}>{t(way)}</p>
      ))}
    </details>
  );
}

/** A sheet with an arrow into it. */
function DocumentIcon(): JSX.Element {
  return (
    <svg className="su-document" viewBox="0 0 40 40" fill="none" aria-hidden="true">
      <path d="M11 5.5h12.5L31 13v19a2.5 2.5 0 0 1-2.5 2.5h-17A2.5 2.5 0 0 1 9 32V7.5a2 2 0 0 1 2-2Z" />
      <path d="M23 5.5V13.5h8" />
      <path d="M20 28.5v-9m-3.75 3.5L20 19.25 23.75 23" />
    </svg>
  );
}

interface DropzoneProps {
  readonly picker: FilePicker;
  /** With files on the list, what they ask for comes first: the dropzone draws back to a line. */
  readonly compact: boolean;
}

/** Where files come in: a real button for the picker, and around it the area for drops. */
export function Dropzone({ picker, compact }: DropzoneProps): JSX.Element {
  const { t, format, part, sessionExpired, intents } = useWidget();
  const { getRootProps, getInputProps, isDragActive, pickFiles } = picker;
  const state = sessionExpired ? 'disabled' : isDragActive ? 'dragging' : 'idle';

  const title = compact ? 'dropzone.more' : 'dropzone.title';

  // A hand on its way to the button, or a file on its way to the drop: time enough to load what an upload needs.
  const prepare = () => {
    intents.prepare();
    // Chromium takes 15 ms for the first of all `Intl` objects: not while a file waits.
    format.size(0);
  };

  return (
    <div
      {...getRootProps({
        role: 'group',
        'aria-label': t('dropzone.label'),
        ...part('dropzone'),
        onPointerEnter: prepare,
        onFocus: prepare,
        onDragEnter: prepare,
      })}
      data-state={state}
      data-compact={compact || undefined}
    >
      {/* `accept` names the extension and the type: Android's picker hides PDFs without the one, others without the other. */}
      <input
        {...getInputProps({
          'aria-label': t('dropzone.input'),
          accept: '.pdf,application/pdf',
          style: undefined,
          hidden: true,
          disabled: sessionExpired,
        })}
      />
      {!compact && <DocumentIcon />}
      <p className="su-title">{t(state === 'dragging' ? 'dropzone.dragging' : title)}</p>
      {(!compact || sessionExpired) && (
        <p className="su-hint">{t(sessionExpired ? 'dropzone.disabled' : 'dropzone.hint')}</p>
      )}
      <div className="su-pick">
        {!sessionExpired && !compact && <span className="su-drop">{t('dropzone.drop')}</span>}
        <Action
          name="choose-files"
          kind={compact ? 'secondary' : 'primary'}
          disabled={sessionExpired}
          onClick={() => pickFiles()}
        >
          {t('action.choose-files')}
        </Action>
      </div>
      {!compact && <FindPdfHelp />}
    </div>
  );
}
