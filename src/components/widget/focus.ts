import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/**
 * Returns the element that has the focus, as seen from `near`; `null` if none has, which is how a browser leaves it
 * when the element that had it goes. In a shadow tree, `document.activeElement` is the tree's host at most, and the
 * tree's own `activeElement` is `null` also when the focus is elsewhere in the page.
 */
export function findFocused(near: Element): Element | null {
  const root = near.getRootNode();
  const { activeElement, body } = near.ownerDocument;
  const own = root instanceof ShadowRoot ? root.activeElement : null;
  return own ?? (activeElement === body ? null : activeElement);
}

/**
 * True when an element loses the focus to another one, or to nothing. False when another tab or window comes to the
 * front: the page then keeps the element as its active one. React keeps silent about the blur of an element that it
 * removes itself.
 */
function isLeft({ target }: FocusEvent): boolean {
  return findFocused(target) !== target;
}

/** Goes on the element around all that can be removed. */
export interface FocusAfterRemoval {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** Where in the widget the focus is: in which item of which list, or in none. */
interface Place {
  readonly selector: string;
  /** -1 outside of items. */
  readonly index: number;
}

function placeOf(root: HTMLElement, element: Element): Place {
  const item = element.closest<HTMLElement>('[data-part="statement"], [data-part="account"]');
  const selector = `[data-part="${item?.dataset['part'] ?? 'statement'}"]`;
  const items: readonly (Element | null)[] = [...root.querySelectorAll(selector)];
  return { selector, index: items.indexOf(item) };
}

/**
 * Keeps the keyboard's place where what has the focus goes as a whole. Of a list, the item that moves up takes it, or
 * the one before where it was the last. Otherwise the button for more files does, or, where that is off, the place for
 * files, which says why.
 */
export function useFocusAfterRemoval(): FocusAfterRemoval {
  const ref = useRef<HTMLDivElement>(null);
  const place = useRef<Place | null>(null);

  useEffect(() => {
    const root = ref.current;
    if (!root || place.current === null) return;
    const focused = findFocused(root);
    if (focused) {
      // Items may have come or gone before it.
      if (root.contains(focused)) place.current = placeOf(root, focused);
      return;
    }
    const { selector, index } = place.current;
    const items = root.querySelectorAll<HTMLElement>(selector);
    const button = root.querySelector<HTMLElement>('[data-action="choose-files"]:not([disabled])');
    const zone = root.querySelector<HTMLElement>('[data-part="dropzone"]');
    const next = items[Math.min(index, items.length - 1)] ?? button ?? zone;
    if (next === zone) zone?.setAttribute('tabindex', '-1');
    next?.focus();
  });

  return {
    ref,
    onFocus: ({ target }) => {
      place.current = ref.current && placeOf(ref.current, target);
    },
    onBlur: (event) => {
      if (isLeft(event)) place.current = null;
    },
  };
}

/**
 * Returns whether `field` may take the focus without interrupting the borrower: nothing has the focus, or the button
 * that picks files, the root of the widget or the item of `field` has it.
 */
export function focusIsFree(field: HTMLElement): boolean {
  const active = findFocused(field);
  if (active === null) return true;
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
  readonly onBlur: (event: FocusEvent) => void;
}

/** The password field of the next item that has one, or of the first. */
function nextPasswordField(item: HTMLElement): HTMLElement | undefined {
  const fields = [
    ...(item.parentElement?.querySelectorAll<HTMLElement>('[data-part="password-form"] input') ?? []),
  ];
  return (
    fields.find((field) => item.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) ??
    fields[0]
  );
}

/**
 * Keeps the keyboard's place: when the focused control of an item goes with a change of its status, the browser
 * drops the focus to the top of the page, so the item itself takes it. Where a password is no longer asked for, the
 * next item that asks for one goes before it.
 */
export function useKeptFocus(asksPassword = false): KeptFocus {
  const ref = useRef<HTMLLIElement>(null);
  const hasFocus = useRef(false);
  const asked = useRef(asksPassword);

  useEffect(() => {
    const item = ref.current;
    const isAnswered = asked.current && !asksPassword;
    asked.current = asksPassword;
    if (!item) return;
    const focused = findFocused(item);
    // It may have moved on without a blur, when its control went.
    if (focused) hasFocus.current = item.contains(focused);
    // The item itself has it where a browser gives a pressed button none.
    const next = isAnswered && (!focused || focused === item) && nextPasswordField(item);
    if (next) {
      hasFocus.current = false;
      next.focus();
    } else if (!focused && hasFocus.current) item.focus();
  });

  return {
    ref,
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: (event) => {
      if (isLeft(event)) hasFocus.current = false;
    },
  };
}
