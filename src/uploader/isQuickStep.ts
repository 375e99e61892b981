import type { SessionEvent, StatementEvent } from '../session/SessionEvent.js';

type StepType = (SessionEvent | StatementEvent)['type'];

const quickSteps: ReadonlySet<StepType> = new Set(['added', 'checked', 'started', 'progressed']);

/**
 * Whether the next step often follows in no time: from the pick to the request, and from its last byte to a quick answer. Such steps are
 * drawn together. Each one drawn by itself would hold the request up by a render and a frame.
 */
export function isQuickStep(type: StepType): boolean {
  return quickSteps.has(type);
}
