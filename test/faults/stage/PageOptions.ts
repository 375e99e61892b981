import type { UploaderOptions } from 'statement-uploader';

/** Props of the widget of a cell: those that can be written down as JSON. */
export interface PageOptions extends Pick<
  UploaderOptions,
  'sessionId' | 'endpoint' | 'uploadType' | 'maxAttempts' | 'stallTimeout' | 'answerTimeout'
> {
  /** What `Math.random` says, always: waits of a known length. */
  readonly random: number;
  /** Reading a file takes until the page is healed. */
  readonly holdsReading?: boolean;
}
