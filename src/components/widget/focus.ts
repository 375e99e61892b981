import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/** Goes on the element around all that can be removed. */
export interface FocusAfterRemoval {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * Keeps the keyboard's place where an item goes as a whole, and the focus with it: the item that moves up takes it, the
 * one before where it was the last, the button for more files where it was the only one.
 */
export function useFocusAfterRemoval(): FocusAfterRemoval {
  const ref = useRef<HTMLDivElement>(null);
  /** The position of the item that holds the focus. */
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
    // React keeps silent about the blur of an element that it removes itself, which is the one that must not count.
    onBlur: () => {
      focusedIndex.current = null;
    },
  };
}

/**
 * True when moving the focus to `field` takes it from nobody: it is nowhere, on the button that picked the file, or on
 * `field`'s own item. Whoever types or reads elsewhere in the page is left alone.
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
    // React keeps silent about the blur of an element that it removes itself, which is the one that must not count.
    onBlur: () => {
      hasFocus.current = false;
    },
  };
}
