import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'statement-uploader/styles.css';
import { LoanApplication } from './LoanApplication.tsx';
import { readSettings } from './settings.ts';

const settings = readSettings(new URLSearchParams(location.search));
// The lender's server creates the session. The page receives only its id, and when it ends.
async function createSession(): Promise<{ sessionId: string; expiresAt?: string }> {
  const response = await fetch('/api/session', { method: 'POST' });
  if (!response.ok) throw new Error(`The lender's server could not create a session: ${response.status}.`);
  return response.json();
}
const { sessionId, expiresAt } =
  settings.sessionId === null
    ? await createSession()
    : { sessionId: settings.sessionId, expiresAt: undefined };

const root = document.querySelector('#app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LoanApplication sessionId={sessionId} expiresAt={expiresAt} settings={settings} />
    </StrictMode>,
  );
}
