import type { Page } from '@playwright/test';

/** Lists elements that overflow the widget, are clipped in it, or cause horizontal scrolling. */
export function strayBoxes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('[data-statement-uploader]');
    if (!root) return ['no widget'];
    const found: string[] = [];
    const { left, right } = root.getBoundingClientRect();
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} in ${clientWidth}`);
    for (const element of root.querySelectorAll('*')) {
      // Visually hidden elements and sliding progress bars are clipped on purpose.
      if (element.closest('.su-heard, .su-year, [data-part=progress], [hidden], svg > *')) continue;
      const name = `${element.localName}.${element.getAttribute('data-part') ?? element.className} “${element.textContent.slice(0, 40)}”`;
      const box = element.getBoundingClientRect();
      if (box.width > 0 && (box.left < left - 1 || box.right > right + 1)) found.push(`${name} sticks out`);
      if (element.matches('svg, input')) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) {
        found.push(`${name} is ${element.scrollWidth} wide in ${element.clientWidth}`);
      }
      if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1) {
        found.push(`${name} is cut off below`);
      }
    }
    return found;
  });
}
