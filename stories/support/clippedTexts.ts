/** Names of files, which may be of any length, and what is there to be heard only. */
const exempt = '.su-name, .su-heard, .su-heard *';

function isClipped(element: HTMLElement): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  return (
    (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
    (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
  );
}

/** The texts of an element that are cut off, or reach over its sides. */
export function clippedTexts(element: HTMLElement): readonly string[] {
  const { left, right } = element.getBoundingClientRect();
  return [...element.querySelectorAll<HTMLElement>('p, span, button, label, dt, dd')]
    .filter((one) => !one.matches(exempt) && one.checkVisibility() && one.textContent !== '')
    .filter((one) => {
      const box = one.getBoundingClientRect();
      return isClipped(one) || box.left < left - 1 || box.right > right + 1;
    })
    .map((one) => one.textContent);
}
