import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { deriveAccounts } from '../session/accounts/deriveAccounts.js';
import type { RequestedPeriod } from '../session/accounts/months.js';
import type { SessionState } from '../session/SessionState.js';
import type { Uploader } from '../uploader/Uploader.js';
import type { UseStatementUploaderResult } from './UseStatementUploaderResult.js';

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
