'use client';
import type { UploaderOptions } from '../uploader/UploaderOptions.js';
import { useSession, useUploader, type UseStatementUploaderResult } from './useUploader.js';

/**
 * The widget without its looks: the statements and accounts to draw, and what a borrower can do with them.
 * Each call is an uploader of its own, for as long as the component lives. Options may change at every render;
 * `queryClient` is read when the component mounts.
 *
 * @example
 * const { statements, addFiles } = useStatementUploader({ sessionId, endpoint: '/api/statements' });
 */
export function useStatementUploader(options: UploaderOptions): UseStatementUploaderResult {
  const uploader = useUploader(options);
  return useSession(uploader, uploader.getState, options.period);
}
