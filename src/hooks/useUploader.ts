import { useCallback, useMemo, useSyncExternalStore, useEffect, useState } from 'react';
import type { Account } from '../session/accounts/Account.js';
import { deriveAccounts } from '../session/accounts/deriveAccounts.js';
import type { RequestedPeriod } from '../session/accounts/months.js';
import type { SessionState } from '../session/SessionState.js';
import type { Statement } from '../session/Statement.js';
import { createUploader } from '../uploader/createUploader.js';
import type { UploaderIntents, Uploader } from '../uploader/Uploader.js';
import type { UploaderOptions } from '../uploader/UploaderOptions.js';

/** What `useStatementUploader` gives back: all there is to draw, and all that a borrower can do. */
export interface UseStatementUploaderResult extends UploaderIntents {
  /** In the order they were added. */
  readonly statements: readonly Statement[];
  /** In the order of their first accepted statement. */
  readonly accounts: readonly Account[];
  /** True once the API said that the session is unknown, expired or deleted, until a new `sessionId` comes. */
  readonly sessionExpired: boolean;
}

/** What an engine has to show, and what a borrower can do: drawn anew at each change, or at each one of the outline. */
export function useSession(
  { subscribe, intents }: Uploader,
  getState: () => SessionState,
  period: RequestedPeriod | undefined,
  topic?: 'outline',
): UseStatementUploaderResult {
  const listen = useCallback((listener: () => void) => subscribe(listener, topic), [subscribe, topic]);
  const state = useSyncExternalStore(listen, getState, getState);
  const { receipts, serverAccounts, serverReceiptCount } = state;
  const [from, to] = [period?.from, period?.to];
  const accounts = useMemo(
    () =>
      deriveAccounts(
        { receipts, serverAccounts, serverReceiptCount },
        from === undefined || to === undefined ? undefined : { from, to },
      ),
    [receipts, serverAccounts, serverReceiptCount, from, to],
  );

  return useMemo(
    () => ({ statements: state.statements, accounts, sessionExpired: state.expired, ...intents }),
    [state.statements, state.expired, accounts, intents],
  );
}

/** An engine that lives as long as the component, and knows its latest options. */
export function useUploader(options: UploaderOptions): Uploader {
  const [uploader] = useState(() => createUploader(options));

  // Syncs the engine, which lives outside React, with the options of the render that was committed.
  useEffect(() => {
    uploader.setOptions(options);
  });

  // Syncs uploads with the component's life; StrictMode stops and starts once more, and nothing is lost by that.
  useEffect(() => {
    uploader.start();
    return () => {
      uploader.stop();
    };
  }, [uploader]);

  return uploader;
}
