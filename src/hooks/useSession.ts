import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { accountsOf } from '../session/accountsOf.js';
import type { AskedPeriod } from '../session/AskedPeriod.js';
import type { SessionState } from '../session/SessionState.js';
import type { Uploader } from '../uploader/Uploader.js';
import type { UseStatementUploaderResult } from './UseStatementUploaderResult.js';

/** What an engine has to show, and what a borrower can do: drawn anew at each change, or at each one of the outline. */
export function useSession(
  { subscribe, intents }: Uploader,
  getState: () => SessionState,
  period: AskedPeriod | undefined,
  topic?: 'outline',
): UseStatementUploaderResult {
  const listen = useCallback((listener: () => void) => subscribe(listener, topic), [subscribe, topic]);
  const state = useSyncExternalStore(listen, getState, getState);
  const { receipts, restored, restoredAt } = state;
  const [from, to] = [period?.from, period?.to];
  const accounts = useMemo(
    () =>
      accountsOf(
        { receipts, restored, restoredAt },
        from === undefined || to === undefined ? undefined : { from, to },
      ),
    [receipts, restored, restoredAt, from, to],
  );

  return useMemo(
    () => ({ statements: state.statements, accounts, sessionExpired: state.over, ...intents }),
    [state.statements, state.over, accounts, intents],
  );
}
