/**
 * Returns what the widget is rendered into: `place` itself, or an element in a shadow tree of its own, with the
 * stylesheet beside it.
 */
export function openShadowRoots(place: HTMLElement, host: string): HTMLElement {
  switch (host) {
    case 'shadow-root':
      return attachRoot(place, 'open');
    case 'nested-shadow-root':
      return attachRoot(attachRoot(place, 'open'), 'open');
    case 'closed-shadow-root':
      return attachRoot(place, 'closed');
    default:
      return place;
  }
}

function attachRoot(place: HTMLElement, mode: ShadowRootMode): HTMLElement {
  const root = place.attachShadow({ mode });
  const styles = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/styles.css' });
  const inside = document.createElement('div');
  root.append(styles, inside);
  return inside;
}
