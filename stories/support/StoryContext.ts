import type { StatementUploaderProps } from '../../src/StatementUploader.types.js';

/** What a play function gets, as far as the helpers here make use of it. */
export interface StoryContext {
  readonly canvasElement: HTMLElement;
  readonly args: StatementUploaderProps;
}
