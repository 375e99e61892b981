import type { StatementUploaderProps } from '../../src/StatementUploader.types.js';

/** The part of a play function's context that the helpers use. */
export interface StoryContext {
  readonly canvasElement: HTMLElement;
  readonly args: StatementUploaderProps;
}
