import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'statement-uploader/styles.css';
import { LoanApplication } from './LoanApplication.tsx';
import { readSettings } from './settings.ts';

const settings = readSettings(new URLSearchParams(location.search));
// The lender's server creates the session. The page receives only its id, and when it ends.
const { sessionId, expiresAt } =
  settings.sessionId === null
    ? await (await fetch('/api/session', { method: 'POST' })).json()
    : { sessionId: settings.sessionId };

const root = document.querySelector('#app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LoanApplication sessionId={sessionId} expiresAt={expiresAt} settings={settings} />
    </StrictMode>,
  );
}
