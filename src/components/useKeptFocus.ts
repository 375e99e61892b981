import { useEffect, useRef, type RefObject } from 'react';

/** Goes on the element whose place is kept. */
export interface KeptFocus {
  readonly ref: RefObject<HTMLLIElement | null>;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * Keeps the keyboard's place: when the focused control of an item goes with a change of its status, the browser
 * drops the focus to the top of the page, so the item itself takes it.
 */
export function useKeptFocus(): KeptFocus {
  const ref = useRef<HTMLLIElement>(null);
  const held = useRef(false);

  useEffect(() => {
    const { activeElement, body } = document;
    if (held.current && (activeElement === null || activeElement === body)) ref.current?.focus();
  });

  return {
    ref,
    onFocus: () => {
      held.current = true;
    },
    // React keeps silent about the blur of an element that it removes itself, which is the one that must not count.
    onBlur: () => {
      held.current = false;
    },
  };
}
