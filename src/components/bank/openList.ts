import { useEffect, useRef, type RefObject } from 'react';
import { isComposing } from '../widget/typedField.js';
import { findVisualViewport, isTouchscreen } from '../../platform/screen.js';

/**
 * The height of the visual viewport, in CSS pixels, below which space is tight even without a touchscreen: a desktop at
 * 400% zoom has 256.
 */
const small = 480;
/** The sum of the gaps above and below the list, in CSS pixels. */
const gap = 12;
/** The minimum height of the list, in CSS pixels: two options. */
const least = 104;

/**
 * Keeps an open list above a phone's on-screen keyboard, which covers the page without resizing it: scrolls the field
 * to the top of the visual viewport and limits the list to the space below. Does nothing if there is enough space.
 * @param box the element that contains the field and the list
 */
export function useRoomForList(box: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    const viewport = findVisualViewport();
    const field = box.current?.querySelector('input');
    const list = box.current?.querySelector<HTMLElement>('[role="listbox"]');
    if (!isOpen || !viewport || !field || !list) return;
    let frame = 0;
    const fit = (): void => {
      const isTight = viewport.height < small || isTouchscreen();
      // Do not scroll while the borrower has zoomed in.
      if (!isTight || viewport.scale > 1.01) return;
      field.scrollIntoView({ block: 'start', inline: 'nearest' });
      const room = viewport.offsetTop + viewport.height - field.getBoundingClientRect().bottom - gap;
      list.style.maxBlockSize = `min(17rem, ${Math.max(room, least)}px)`;
    };
    const fitSoon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(fit);
    };
    fitSoon();
    viewport.addEventListener('resize', fitSoon);
    return () => {
      cancelAnimationFrame(frame);
      viewport.removeEventListener('resize', fitSoon);
      list.style.maxBlockSize = '';
    };
  }, [box, isOpen]);
}

/**
 * Takes Escape before a dialog around the widget, which would close, and the uploads with it: Radix listens on the
 * document, in the capture phase, and only the window is before it. A `<dialog>` stays if the default is prevented.
 */
export function useOwnEscape(
  box: RefObject<HTMLElement | null>,
  isNeeded: boolean,
  onEscape: () => void,
): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    if (!isNeeded) return;
    const take = (event: KeyboardEvent): void => {
      // Not the target of the event: outside of a shadow tree, that is the tree's host.
      if (event.key !== 'Escape' || !box.current?.matches(':focus-within')) return;
      event.stopImmediatePropagation();
      // During composition, it is the input method's.
      if (isComposing(event)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', take, true);
    return () => window.removeEventListener('keydown', take, true);
  }, [box, isNeeded]);
}

/**
 * Closes the list when another place is tapped: a tap does not always take the focus from a field. Not by the target of
 * the event, which is another one outside of a shadow tree.
 */
export function useTapOutside(box: RefObject<HTMLElement | null>, isOpen: boolean, onTap: () => void): void {
  useEffect(() => {
    const own = box.current;
    if (!isOpen || !own) return;
    let inside: Event | null = null;
    const remember = (event: Event): void => {
      inside = event;
    };
    const look = (event: PointerEvent): void => {
      if (event.pointerType === 'touch' && event !== inside) onTap();
    };
    own.addEventListener('pointerup', remember);
    document.addEventListener('pointerup', look);
    return () => {
      own.removeEventListener('pointerup', remember);
      document.removeEventListener('pointerup', look);
    };
  }, [box, isOpen, onTap]);
}
