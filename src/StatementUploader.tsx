'use client';
import { forwardRef, type ForwardRefExoticComponent } from 'react';
import { rootProps } from './components/widget/rootProps.js';
import { UploaderView } from './components/widget/UploaderView.js';
import { useSession, useUploader } from './hooks/useUploader.js';
import { directionOf } from './messages/directionOf.js';
import { en } from './messages/en.js';
import type { StatementUploaderProps } from './StatementUploader.types.js';
import { themeStyle } from './theme/Theme.js';

/**
 * Collects a borrower's bank statements: checks each PDF, asks for its password or bank if needed, uploads it, and
 * shows which months are still missing. Requires `statement-uploader/styles.css`.
 *
 * @example <StatementUploader sessionId={id} endpoint="/api/statements" onComplete={next} />
 */
// React 18 does not pass `ref` as a prop.
export const StatementUploader: ForwardRefExoticComponent<StatementUploaderProps> = forwardRef<
  HTMLElement,
  StatementUploaderProps
>(function StatementUploader(props, ref) {
  const { theme = {}, colorScheme = 'auto', classNames, locale, messages } = props;
  const { className, style, ...rest } = rootProps(props);
  const uploader = useUploader(props);
  // The language is known only if the host sets both `locale` and `messages`.
  const language = locale !== undefined && messages ? { lang: locale, dir: directionOf(locale) } : null;
  // Progress is drawn by the item that it is about, and by nothing above it.
  const session = useSession(uploader, uploader.getCoarseSnapshot, 'outline');

  return (
    <section
      aria-label={messages?.['root.label'] ?? en['root.label']}
      {...language}
      {...rest}
      ref={ref}
      data-statement-uploader=""
      data-part="root"
      data-color-scheme={colorScheme}
      className={[classNames?.root, className].filter(Boolean).join(' ') || undefined}
      style={{ ...themeStyle(theme), ...style }}
    >
      <UploaderView uploader={session} live={uploader} look={props} />
    </section>
  );
});
