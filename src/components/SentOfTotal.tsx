import { useCallback, useRef, type JSX } from 'react';
import type { UploadingStatement } from '../session/Statement.js';
import { useProgress } from './useProgress.js';
import { useWidget } from './useWidget.js';

/** Milliseconds for which a number stands: faster, nobody could read it, while the page is laid out again each time. */
const calm = 1_000;

/** How many bytes have left, in words. */
export function SentOfTotal({ statement }: { readonly statement: UploadingStatement }): JSX.Element {
  const { t, format } = useWidget();
  const text = useRef<HTMLSpanElement>(null);
  const calmUntil = useRef(0);

  useProgress(
    statement,
    useCallback(
      (progress) => {
        const now = performance.now();
        if (!progress || !text.current || now < calmUntil.current) return;
        const { sent, total } = progress;
        if (total > 0) calmUntil.current = now + calm;
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
