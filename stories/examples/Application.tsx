import { StatementUploader, type UploaderEvent } from 'statement-uploader';
import { useState } from 'react';
import { reportError } from './reportError.js';

interface ApplicationProps {
  /** What your server created, and what creates the next one when it is over. */
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
      sessionId={sessionId} // a new one goes on with the files of the one that is over
      endpoint="/api/statements"
      period={{ from: '2023-11', to: '2024-04' }} // the months that you ask for
      fetchStatus={fetchStatus} // after a reload, what has arrived is there again
      onSessionExpired={() => void renew().then(setSessionId)}
      onComplete={({ accounts }) => onDone(accounts.length)}
      onError={({ error }) => log(reportError(error))}
      onEvent={track} // the funnel: codes, counts, sizes and times, nothing personal
    />
  );
}
