import { useState, type JSX } from 'react';
import { StatementUploader } from '../../src/StatementUploader.js';
import type { StatementUploaderProps } from '../../src/StatementUploader.types.js';

/** A host that requests a new session when the current one has expired. */
export function RenewingHost(props: StatementUploaderProps): JSX.Element {
  const [renewed, setRenewed] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  return (
    <>
      <StatementUploader
        {...props}
        sessionId={renewed ?? props.sessionId}
        onSessionExpired={() => setOver(true)}
      />
      {over && (
        <p>
          <button
            type="button"
            onClick={() => {
              setRenewed('sandbox-session.renewed');
              setOver(false);
            }}
          >
            Get a new link
          </button>
        </p>
      )}
    </>
  );
}
