import type { KeyboardEvent, MouseEvent } from 'react';

/**
 * Handlers of the element around everything: what a borrower does inside does nothing to the elements around the widget.
 * Its controls belong to no form (`form=""`), so that no browser submits, validates or resets one for them.
 */
export const keptInside: {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
} = {
  // Hosts that submit by a listener of their own look whether the key has been handled.
  onKeyDown(event) {
    const { key, nativeEvent, target } = event;
    if (key === 'Enter' && !nativeEvent.isComposing && target instanceof HTMLInputElement)
      event.preventDefault();
  },
  // A label around the widget would pass each click on to its first control, which opens the file picker.
  onClick(event) {
    const { target, currentTarget } = event;
    const control = target instanceof Element && target.closest('button, input, label, summary, .su-body');
    if (control === currentTarget) event.preventDefault();
  },
};
