'use client';
import type { UploaderOptions } from '../uploader/UploaderOptions.js';
import type { UseStatementUploaderResult } from './UseStatementUploaderResult.js';

export function useStatementUploader(_options: UploaderOptions): UseStatementUploaderResult {
  throw new Error('not wired yet');
}
