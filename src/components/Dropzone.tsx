import type { JSX } from 'react';
import { Action } from './Action.js';
import { DocumentIcon } from './DocumentIcon.js';
import type { FilePicker } from './useFilePicker.js';
import { useWidget } from './useWidget.js';

/** Where files come in: a real button for the picker, and around it the area for drops. */
export function Dropzone({ picker }: { readonly picker: FilePicker }): JSX.Element {
  const { t, format, part, sessionExpired, intents } = useWidget();
  const { getRootProps, getInputProps, isDragActive, pickFiles } = picker;
  const state = sessionExpired ? 'disabled' : isDragActive ? 'dragging' : 'idle';

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
      <DocumentIcon />
      <p className="su-title">{t(state === 'dragging' ? 'dropzone.dragging' : 'dropzone.title')}</p>
      <p className="su-hint">{t(sessionExpired ? 'dropzone.disabled' : 'dropzone.hint')}</p>
      <div className="su-pick">
        {!sessionExpired && <span className="su-drop">{t('dropzone.drop')}</span>}
        <Action name="choose-files" kind="primary" disabled={sessionExpired} onClick={() => pickFiles()}>
          {t('action.choose-files')}
        </Action>
      </div>
    </div>
  );
}
