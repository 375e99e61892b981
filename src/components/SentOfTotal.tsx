import { useCallback, useRef, type JSX } from 'react';
import type { UploadingStatement } from '../session/Statement.js';
import { useProgress } from './useProgress.js';
import { useWidget } from './useWidget.js';

/** How many bytes have left, in words. */
export function SentOfTotal({ statement }: { readonly statement: UploadingStatement }): JSX.Element {
  const { t, format } = useWidget();
  const text = useRef<HTMLSpanElement>(null);

  useProgress(
    statement,
    useCallback(
      (progress) => {
        if (!progress || !text.current) return;
        const { sent, total } = progress;
        // Before a byte has been told of: perhaps none ever is, behind a service worker.
        text.current.textContent =
          total > 0
            ? t('status.uploading', { sent: format.part(sent, total), total: format.size(total) })
            : t('status.sending');
      },
      [t, format],
    ),
  );

  return <span ref={text} />;
}
