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

/** Texts that `Intl` formats in the locale `en-IN`, and account numbers: they do not come from the messages. */
const written = [
  /^[\d.,]+ (bytes?|kB|MB|GB)$/,
  new RegExp(`^${month}( \\d{4})?$`),
  new RegExp(`^${month}( \\d{4})?\\s–\\s${month} \\d{4}$`),
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

/** Removes bracketed texts, innermost first, because a message may contain another one. */
function outsideOfBrackets(text: string): string {
  const rest = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  return rest === text ? rest : outsideOfBrackets(rest);
}

/**
 * Returns the texts in an element, visible or in attributes, that are not in the brackets of the pseudo-locale.
 * `given` lists texts that do not come from the widget, such as file names. Bank names are always allowed.
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
