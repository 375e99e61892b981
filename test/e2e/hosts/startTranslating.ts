/** What a translation leaves alone. */
const untouched = 'script, style, font, [translate="no"], .notranslate';

function translate(text: Text): void {
  const parent = text.parentElement;
  if (!parent || parent.closest(untouched) || text.data.trim() === '') return;
  const outer = document.createElement('font');
  const inner = document.createElement('font');
  for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
  inner.textContent = text.data;
  outer.append(inner);
  text.replaceWith(outer);
}

function translateAll(node: Node): void {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = node instanceof Text ? [node] : [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) translate(text);
}

/**
 * Does to a page what the translation of a browser does: replaces each text node by a `<font>` in a `<font>` with the
 * translated text, and goes on with whatever the page shows later. The words stay the same, so that tests find them.
 */
export function startTranslating(page: HTMLElement): void {
  document.documentElement.classList.add('translated-ltr');
  translateAll(page);
  new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      if (type === 'characterData') translateAll(target);
      for (const node of addedNodes) translateAll(node);
    }
  }).observe(page, { childList: true, characterData: true, subtree: true });
}
