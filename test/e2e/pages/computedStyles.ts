import type { Page } from '@playwright/test';

/** Computed styles by element or pseudo-element. */
export type ComputedStyles = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Returns the computed styles of each element and of each visible pseudo-element. */
export async function computedStyles(page: Page, selector: string): Promise<ComputedStyles> {
  const found = await page.evaluate((wanted) => {
    // The host's page passes the first on on purpose: how the device draws letters, and what a tap looks like. Of a
    // button, `appearance` does not matter once it has an edge and a ground.
    const free =
      /^(-webkit-tap-highlight-color|-webkit-text-size-adjust|text-size-adjust|tab-size|appearance)$/;
    const pseudoElements: Readonly<Record<string, readonly string[]>> = {
      li: ['::marker'],
      p: ['::first-letter'],
      input: ['::placeholder'],
    };
    const styles: Record<string, Record<string, string>> = {};
    for (const [index, element] of [...document.querySelectorAll(wanted)].entries()) {
      for (const pseudo of ['', '::before', '::after', ...(pseudoElements[element.localName] ?? [])]) {
        const style = getComputedStyle(element, pseudo);
        if (/^::(before|after)$/.test(pseudo) && style.content === 'none') continue;
        const mark = element.getAttribute('data-part') ?? element.getAttribute('class') ?? '';
        styles[`${index} ${element.localName} ${mark}${pseudo}`] = Object.fromEntries(
          [...style]
            .filter((property) => !free.test(property))
            // The style of a border without width is invisible.
            .filter(
              (property) =>
                !/^border-.*-style$/.test(property) ||
                style.getPropertyValue(property.replace('style', 'width')) !== '0px',
            )
            .map((property) => [property, style.getPropertyValue(property)]),
        );
      }
    }
    // Return one string: transferring many objects takes ten times as long.
    return JSON.stringify(styles);
  }, selector);
  return JSON.parse(found);
}
