import { useCallback, useRef, type JSX } from 'react';
import type { UploadingStatement } from '../session/Statement.js';
import { useProgress } from './useProgress.js';
import { useWidget } from './useWidget.js';

/** Milliseconds for which a number stands: faster, and nobody could read it, while the page is laid out again each time. */
const calm = 400;

/** How many bytes have left, in words. */
export function SentOfTotal({ statement }: { readonly statement: UploadingStatement }): JSX.Element {
  const { t, format } = useWidget();
  const text = useRef<HTMLSpanElement>(null);
  const drawnAt = useRef(0);

  useProgress(
    statement,
    useCallback(
      (progress) => {
        const now = Date.now();
        if (!progress || !text.current || now - drawnAt.current < calm) return;
        const { sent, total } = progress;
        // Not a byte has been told of yet: perhaps none ever is, behind a service worker.
        if (total > 0) drawnAt.current = now;
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
