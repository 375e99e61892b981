/**
 * Replaces each text in `root` by `<font><font>text</font></font>`, as the page translation of Chrome does, and marks
 * it. Every text, also those of `translate="no"`: iOS makes links of numbers in the same way.
 */
export function translate(root: Node, mark = '¤'): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const isDone = currentNode.parentElement?.localName === 'font';
    if (currentNode instanceof Text && !isDone) texts.push(currentNode);
  }
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.append(text.data + mark);
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** Returns the texts in `root` that stand beside another node, which are those that a translation cuts from React. */
export function textsBesideSiblings(root: Element): readonly string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement && parentElement.childNodes.length > 1)
      found.push(`“${textContent}” in ${parentElement.outerHTML}`);
  }
  return found;
}
