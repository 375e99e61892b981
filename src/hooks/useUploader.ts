import { useCallback, useMemo, useSyncExternalStore, useEffect, useState } from 'react';
import type { Account } from '../session/accounts/Account.js';
import { coverage } from '../session/accounts/coverage.js';
import type { SessionState } from '../session/SessionState.js';
import type { Statement } from '../session/Statement.js';
import { createUploader } from '../uploader/createUploader.js';
import type { UploaderIntents, Uploader } from '../uploader/Uploader.js';
import type { UploaderOptions } from '../uploader/UploaderOptions.js';

/** The result of `useStatementUploader`: the state to render and the borrower's actions. */
export interface UseStatementUploaderResult extends UploaderIntents {
  /** In the order they were added. */
  readonly statements: readonly Statement[];
  /** In the order of their first accepted statement. */
  readonly accounts: readonly Account[];
  /** True after the API reports the session as unknown, expired or deleted, until `sessionId` changes. */
  readonly sessionExpired: boolean;
}

/**
 * Subscribes a component to an uploader's state. With the topic `outline`, byte progress does not cause a render.
 * @param getState the snapshot of that topic
 */
export function useSession(
  { subscribe, intents }: Uploader,
  getState: () => SessionState,
  topic?: 'outline',
): UseStatementUploaderResult {
  const listen = useCallback((listener: () => void) => subscribe(listener, topic), [subscribe, topic]);
  const state = useSyncExternalStore(listen, getState, getState);
  const { ledger, sessionId, rules } = state;
  const { accounts } = useMemo(
    () => coverage(ledger, sessionId, rules.period),
    [ledger, sessionId, rules.period],
  );

  return useMemo(
    () => ({ statements: state.statements, accounts, sessionExpired: state.expired, ...intents }),
    [state.statements, state.expired, accounts, intents],
  );
}

/** Creates an uploader that lives as long as the component and always has its latest options. */
export function useUploader(options: UploaderOptions): Uploader {
  const [uploader] = useState(() => createUploader(options));

  // Passes the options only after commit: the uploader lives outside React, and a render may be discarded.
  useEffect(() => {
    uploader.setOptions(options);
  });

  // StrictMode stops and restarts the uploader once. No file or password is lost.
  useEffect(() => {
    uploader.start();
    return () => {
      uploader.stop();
    };
  }, [uploader]);

  return uploader;
}
