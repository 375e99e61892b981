import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { StatementUploader, type StatementUploaderProps } from 'statement-uploader';
import { ta } from '../../../src/messages/locales/ta.js';
import { ur } from '../../../src/messages/locales/ur.js';

/** Renders the widget on a host's page, with props from the query string. */

const query = new URLSearchParams(location.search);
const words: Readonly<Record<string, StatementUploaderProps['messages']>> = { 'ta-IN': ta, 'ur-IN': ur };
const locale = query.get('locale') ?? undefined;

createRoot(document.querySelector('#root') ?? document.body).render(
  <StrictMode>
    <StatementUploader
      sessionId={query.get('session') ?? `sandbox-session.${crypto.randomUUID()}`}
      endpoint="/api/statements"
      uploadType={query.get('uploadType') === 'BASE64' ? 'BASE64' : 'PDF'}
      theme={{ fontFamily: 'sans-serif' }}
      colorScheme="light"
      revealIdentity
      locale={locale}
      messages={locale === undefined ? undefined : words[locale]}
    />
  </StrictMode>,
);
