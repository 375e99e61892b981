import { useEffect, type RefObject } from 'react';

/** A visual viewport less high than this, in CSS pixels, has no room to waste, whatever points at it: a desktop at 400 % has 256. */
const small = 480;
/** What the list keeps from the field and from the lower edge together, in CSS pixels. */
const gap = 12;
/** What is left of the list where there is no room at all: two options, in CSS pixels. */
const least = 104;

/**
 * Keeps an open list out from under a phone's keyboard, which covers the page without changing its size: the field goes to the
 * top of what can be seen, and the list is no longer than the room below it. Elsewhere nothing is moved.
 * @param box around both
 */
export function useRoomForList(box: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    const field = box.current?.querySelector('input');
    const list = box.current?.querySelector<HTMLElement>('[role="listbox"]');
    if (!isOpen || !viewport || !field || !list) return;
    let frame = 0;
    const fit = (): void => {
      const isTight = viewport.height < small || matchMedia('(pointer: coarse)').matches;
      // Who has zoomed in looks at something of their own choice.
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
