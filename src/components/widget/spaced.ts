/**
 * Returns a text with the space that separates it from the next element. A space between two elements would be a text
 * beside siblings, which a page translation cuts off from React.
 */
export function spaced(text: string): string {
  return `${text} `;
}
