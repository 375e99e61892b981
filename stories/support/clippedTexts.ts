/** Names of files may be of any length, lists are scrolled, and what is folded up has its place when it is opened. */
const exempt = '.su-name, [role="listbox"], details:not([open]) > :not(summary)';

/** What is clipped to nothing is there to be heard. */
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

/** What cuts off a text: whatever is around it and hides what flows over; and the sides of the whole. */
function boundsOf(text: Text, whole: HTMLElement): readonly DOMRect[] {
  const bounds = [whole.getBoundingClientRect()];
  for (let box = text.parentElement; box !== null && box !== whole; box = box.parentElement)
    if (getComputedStyle(box).overflow !== 'visible') bounds.push(box.getBoundingClientRect());
  return bounds;
}

function placesOf(text: Text): readonly DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()];
}

/** The texts of an element that are cut off, or reach over its sides. */
export function clippedTexts(element: HTMLElement): readonly string[] {
  return textsIn(element)
    .filter((text) => text.data.trim() !== '' && !isExempt(text))
    .filter((text) => {
      const bounds = boundsOf(text, element);
      // A pixel is what rounding takes.
      return placesOf(text).some((place) =>
        bounds.some(
          ({ left, right, top, bottom }) =>
            place.left < left - 1 ||
            place.right > right + 1 ||
            place.top < top - 1 ||
            place.bottom > bottom + 1,
        ),
      );
    })
    .map(({ data }) => data);
}
