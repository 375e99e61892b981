import { StatementUploader, type UploaderEvent } from 'statement-uploader';
import { useState } from 'react';
import { reportError } from './reportError.js';

interface ApplicationProps {
  /** The session's id, and a function that requests a new session from your server. */
  readonly session: string;
  readonly renew: () => Promise<string>;
  readonly track: (event: UploaderEvent) => void;
  readonly log: (line: string) => void;
  readonly onDone: (accounts: number) => void;
}

async function fetchStatus({ sessionId, signal }: { sessionId: string; signal: AbortSignal }) {
  const query = new URLSearchParams({ session_id: sessionId });
  const response = await fetch(`/api/statements?${query}`, { signal });
  return response.json() as Promise<unknown>;
}

export function Application({ session, renew, track, log, onDone }: ApplicationProps) {
  const [sessionId, setSessionId] = useState(session);
  return (
    <StatementUploader
      sessionId={sessionId} // after an expiry, a new id continues with the same files
      endpoint="/api/statements"
      period={{ from: '2023-11', to: '2024-04' }} // the months that you require
      fetchStatus={fetchStatus} // restores received statements after a reload
      onSessionExpired={() => void renew().then(setSessionId)}
      onComplete={({ accounts }) => onDone(accounts.length)}
      onError={({ error }) => log(reportError(error))}
      onEvent={track} // analytics: codes, counts, sizes and times, no personal data
    />
  );
}
