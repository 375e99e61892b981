import type { JSX } from 'react';
import { useWidget } from './useWidget.js';

const ways = ['help.e-mail', 'help.net-banking', 'help.app', 'help.downloads'] as const;

/** Where borrowers find their statements: the first thing that they ask their lenders. */
export function FindPdfHelp(): JSX.Element {
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
