import type { StatementUploaderOwnProps } from '../StatementUploader.types.js';
import type { UploaderOptions } from '../uploader/UploaderOptions.js';

/** The props that say how the widget looks and speaks, and which bank it may ask for. */
export type ViewOptions = Omit<
  StatementUploaderOwnProps,
  Exclude<keyof UploaderOptions, 'bank' | 'banks' | 'bankSelection' | 'period'>
>;
