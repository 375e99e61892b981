/** File names that are truncated, lists that scroll, and the content of closed `details` may be clipped. */
const exempt = '.su-name, [role="listbox"], details:not([open]) > :not(summary)';

/** Returns true for exempt texts, and for texts that `clip-path` hides from all but screen readers. */
function isExempt(text: Text): boolean {
  for (let box = text.parentElement; box !== null; box = box.parentElement)
    if (box.matches(exempt) || getComputedStyle(box).clipPath !== 'none') return true;
  return false;
}

function textsIn(element: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

/** Returns the boxes that clip a text: its ancestors without visible overflow, and the element itself. */
function boundsOf(text: Text, root: HTMLElement): readonly DOMRect[] {
  const bounds = [root.getBoundingClientRect()];
  for (let box = text.parentElement; box !== null && box !== root; box = box.parentElement)
    if (getComputedStyle(box).overflow !== 'visible') bounds.push(box.getBoundingClientRect());
  return bounds;
}

function rectsOf(text: Text): readonly DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()];
}

/** Returns the texts in an element that are clipped or overflow it. */
export function clippedTexts(element: HTMLElement): readonly string[] {
  return textsIn(element)
    .filter((text) => text.data.trim() !== '' && !isExempt(text))
    .filter((text) => {
      const bounds = boundsOf(text, element);
      // Allow one pixel for rounding.
      return rectsOf(text).some((rect) =>
        bounds.some(
          ({ left, right, top, bottom }) =>
            rect.left < left - 1 || rect.right > right + 1 || rect.top < top - 1 || rect.bottom > bottom + 1,
        ),
      );
    })
    .map(({ data }) => data);
}
