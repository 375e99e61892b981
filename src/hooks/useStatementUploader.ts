'use client';
import type { UploaderOptions } from '../uploader/UploaderOptions.js';
import { useSession, useUploader, type UseStatementUploaderResult } from './useUploader.js';

/**
 * Headless version of the widget: returns the statements and accounts to render, and the borrower's actions.
 * Each call creates a separate uploader, which lives as long as the component. Options may change on every render,
 * except `queryClient`, which is read only on mount.
 *
 * @example
 * const { statements, addFiles } = useStatementUploader({ sessionId, endpoint: '/api/statements' });
 */
export function useStatementUploader(options: UploaderOptions): UseStatementUploaderResult {
  const uploader = useUploader(options);
  return useSession(uploader, uploader.getState);
}
