/**
 * Returns what the widget is rendered into: `place` itself, or an element in a shadow tree of its own, with the
 * stylesheet beside it.
 */
export function openShadowRoots(place: HTMLElement, host: string): HTMLElement {
  switch (host) {
    case 'shadow-root':
      return attachRoot(place);
    case 'nested-shadow-root':
      return attachRoot(attachRoot(place));
    default:
      return place;
  }
}

function attachRoot(place: HTMLElement): HTMLElement {
  const root = place.attachShadow({ mode: 'open' });
  const styles = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/styles.css' });
  const inside = document.createElement('div');
  root.append(styles, inside);
  return inside;
}
