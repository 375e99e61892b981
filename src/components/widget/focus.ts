import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/** Props for the element that contains the removable items. */
export interface FocusAfterRemoval {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * Moves the focus when the item that contains it is removed: to the next item, after the last item to the previous one,
 * and after the only item to the button that adds files.
 */
export function useFocusAfterRemoval(): FocusAfterRemoval {
  const ref = useRef<HTMLDivElement>(null);
  /** The index of the item that contains the focus. */
  const focusedIndex = useRef<number | null>(null);

  useEffect(() => {
    const { activeElement, body } = document;
    if (focusedIndex.current === null || (activeElement !== null && activeElement !== body)) return;
    const items = ref.current?.querySelectorAll<HTMLElement>('[data-part="statement"]') ?? [];
    const more = ref.current?.querySelector<HTMLElement>('[data-action="choose-files"]');
    (items[Math.min(focusedIndex.current, items.length - 1)] ?? more)?.focus();
  });

  return {
    ref,
    onFocus: ({ target }) => {
      const items = ref.current?.querySelectorAll('[data-part="statement"]') ?? [];
      const position = [...items].findIndex((item) => item.contains(target));
      focusedIndex.current = position === -1 ? null : position;
    },
    // React fires no blur event for an element that it removes, so a removal does not reset this.
    onBlur: () => {
      focusedIndex.current = null;
    },
  };
}

/**
 * Returns whether `field` may take the focus without interrupting the borrower: nothing has the focus, or the button
 * that picks files, the root of the widget or the item of `field` has it.
 */
export function focusIsFree(field: HTMLElement): boolean {
  const active = document.activeElement;
  if (active === null || active === document.body) return true;
  if (active === field.closest('[data-part="statement"]')) return true;
  const root = field.closest('[data-statement-uploader]');
  return (
    root !== null &&
    root.contains(active) &&
    active.matches('[data-action="choose-files"], [data-part="root"]')
  );
}

/** Props for the element that takes the focus. */
export interface KeptFocus {
  readonly ref: RefObject<HTMLLIElement | null>;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * Moves the focus to the item when a change of its status removes the focused control. The browser would reset the
 * focus to the top of the page.
 */
export function useKeptFocus(): KeptFocus {
  const ref = useRef<HTMLLIElement>(null);
  const hasFocus = useRef(false);

  useEffect(() => {
    const { activeElement, body } = document;
    if (hasFocus.current && (activeElement === null || activeElement === body)) ref.current?.focus();
  });

  return {
    ref,
    onFocus: () => {
      hasFocus.current = true;
    },
    // React fires no blur event for an element that it removes, so a removal does not reset this.
    onBlur: () => {
      hasFocus.current = false;
    },
  };
}
