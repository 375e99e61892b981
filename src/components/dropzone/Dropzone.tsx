import { useEffect, useRef, type DragEvent, type JSX } from 'react';
import { Action } from '../widget/Action.js';
import { loadViews } from '../widget/useViews.js';
import { useWidget } from '../widget/WidgetContext.js';
import type { FilePicker, Missed } from './useFilePicker.js';

const ways = ['help.e-mail', 'help.net-banking', 'help.app', 'help.downloads'] as const;

/** Explains where to find the PDF of a statement, which is the first thing that borrowers ask their lenders. */
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

/** A document with an upward arrow. */
function DocumentIcon(): JSX.Element {
  return (
    <svg className="su-document" viewBox="0 0 40 40" fill="none" aria-hidden="true">
      <path d="M11 5.5h12.5L31 13v19a2.5 2.5 0 0 1-2.5 2.5h-17A2.5 2.5 0 0 1 9 32V7.5a2 2 0 0 1 2-2Z" />
      <path d="M23 5.5V13.5h8" />
      <path d="M20 28.5v-9m-3.75 3.5L20 19.25 23.75 23" />
    </svg>
  );
}

/** Says what to do after a drop without a file. Announced once for each. */
function MissedNotice({ missed }: { readonly missed: Missed }): JSX.Element {
  const { t, part, announce } = useWidget();
  const text = t(`missed.${missed.why}`);
  const told = useRef<Missed | null>(null);

  useEffect(() => {
    if (told.current === missed) return;
    told.current = missed;
    announce(text, 'assertive');
  }, [missed, text, announce]);

  return <p {...part('missed')}>{text}</p>;
}

interface DropzoneProps {
  readonly picker: FilePicker;
  /** Reduces the dropzone to one line, because the files on the list are more important. */
  readonly compact: boolean;
}

/** Accepts files: a button opens the file picker, and the area around it accepts drops. */
export function Dropzone({ picker, compact }: DropzoneProps): JSX.Element {
  const { t, format, part, sessionExpired, intents } = useWidget();
  const { zone, input, isDragActive, missed, pickFiles } = picker;
  const state = sessionExpired ? 'disabled' : isDragActive ? 'dragging' : 'idle';

  const title = compact ? 'dropzone.more' : 'dropzone.title';

  // Starts when the pointer, the focus or a dragged file enters, which leaves time to load the code for an upload.
  const prepare = () => {
    intents.prepare();
    loadViews().catch(() => {});
    // Chromium takes 15 ms to create the first `Intl` object, so do it before there is a file to process.
    format.size(0);
  };

  const handlers = {
    ...zone,
    onPointerEnter: prepare,
    onFocus: prepare,
    onDragEnter: (event: DragEvent<HTMLElement>) => {
      prepare();
      zone.onDragEnter?.(event);
    },
  };

  return (
    <div
      {...part('dropzone')}
      {...handlers}
      role="group"
      aria-label={t('dropzone.label')}
      data-state={state}
      data-compact={compact || undefined}
    >
      {/* Both extension and type: Android's picker hides PDFs without the one, other pickers without the other. */}
      <input
        {...input}
        style={undefined}
        hidden
        form=""
        accept=".pdf,application/pdf"
        aria-label={t('dropzone.input')}
        // Otherwise Firefox fills it again after a reload.
        autoComplete="off"
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
      {missed && <MissedNotice missed={missed} />}
      {!compact && <FindPdfHelp />}
    </div>
  );
}
