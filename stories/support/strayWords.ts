import { banks } from '../../src/banks/banks.js';

const spokenAttributes = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
];

const months = new Intl.DateTimeFormat('en-IN', { month: 'short', timeZone: 'UTC' });
const month = `(${Array.from({ length: 12 }, (_, index) => months.format(Date.UTC(2024, index))).join('|')})`;

/** What `Intl` writes in the locale `en-IN`, and account numbers: no words of the widget. */
const written = [
  /^[\d.,]+ (byte|kB|MB|GB)$/,
  new RegExp(`^${month}( \\d{4})?$`),
  new RegExp(`^\\d+ ${month}( \\d{4})?\\s–\\s\\d+ ${month} \\d{4}$`),
  /^X+\d+$/,
];

function textsIn(element: HTMLElement): readonly string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  for (const one of element.querySelectorAll('*'))
    texts.push(...spokenAttributes.flatMap((name) => one.getAttribute(name) ?? []));
  return texts.map((text) => text.trim());
}

/** Takes out what is in brackets, from the inside out: a message may be filled with another. */
function outsideOfBrackets(text: string): string {
  const rest = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  return rest === text ? rest : outsideOfBrackets(rest);
}

/**
 * The words in an element, seen or heard, that are not in the brackets of the pseudo-locale.
 * `given`: texts that come from outside of the widget, such as the names of files. Names of banks are known.
 */
export function strayWords(element: HTMLElement, given: readonly string[]): readonly string[] {
  const known = new Set([...given, ...banks.map(({ name }) => name)]);
  return textsIn(element).filter(
    (text) =>
      !known.has(text) &&
      !written.some((pattern) => pattern.test(text)) &&
      /[\p{L}⟦⟧]/u.test(outsideOfBrackets(text)),
  );
}
