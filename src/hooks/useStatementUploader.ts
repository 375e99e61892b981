'use client';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { accountsOf } from '../session/accountsOf.js';
import { createUploader } from '../uploader/createUploader.js';
import type { UploaderOptions } from '../uploader/UploaderOptions.js';
import type { UseStatementUploaderResult } from './UseStatementUploaderResult.js';

/**
 * The widget without its looks: the statements and accounts to draw, and what a borrower can do with them.
 * Each call is an uploader of its own, for as long as the component lives. Options may change at every render;
 * `queryClient` is read when the component mounts.
 *
 * @example
 * const { statements, addFiles } = useStatementUploader({ sessionId, endpoint: '/api/statements' });
 */
export function useStatementUploader(options: UploaderOptions): UseStatementUploaderResult {
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

  const state = useSyncExternalStore(uploader.subscribe, uploader.getState, uploader.getState);
  const accounts = useMemo(() => accountsOf(state.receipts), [state.receipts]);

  return useMemo(
    () => ({ statements: state.statements, accounts, sessionExpired: state.over, ...uploader.intents }),
    [state.statements, state.over, accounts, uploader],
  );
}
