import type { SessionEvent, StatementEvent } from '../session/SessionEvent.js';

type StoreEventType = (SessionEvent | StatementEvent)['type'];

const batchedEvents: ReadonlySet<StoreEventType> = new Set(['added', 'checked', 'started', 'progressed']);

/**
 * Whether the next step often follows in no time: from the pick to the request, and from its last byte to a quick answer. Such steps are
 * drawn together. Each one drawn by itself would hold the request up by a render and a frame.
 */
export function isBatchedEvent(type: StoreEventType): boolean {
  return batchedEvents.has(type);
}
