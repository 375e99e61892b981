import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'statement-uploader/styles.css';
import { LoanApplication } from './LoanApplication.tsx';
import { readSettings } from './settings.ts';

const settings = readSettings(new URLSearchParams(location.search));
// The lender's server creates the session. The page receives only its id.
const sessionId = settings.sessionId ?? (await (await fetch('/api/session', { method: 'POST' })).text());

const root = document.querySelector('#app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LoanApplication sessionId={sessionId} settings={settings} />
    </StrictMode>,
  );
}
