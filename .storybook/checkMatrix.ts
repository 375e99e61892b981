import axe from 'axe-core';
import { clippedTexts } from '../stories/support/clippedTexts.js';

const combinations = (['light', 'dark'] as const).flatMap((scheme) =>
  (['ltr', 'rtl'] as const).map((direction) => ({ scheme, direction })),
);

type Combination = (typeof combinations)[number];

interface Shown {
  readonly title: string;
  readonly name: string;
  readonly canvasElement: HTMLElement;
  readonly args: { readonly colorScheme?: unknown };
}

/**
 * Puts the story's page into a combination, and the widgets on it into its scheme. What has a direction of its own
 * keeps it.
 */
function show(ground: HTMLElement, { scheme, direction }: Combination): () => void {
  const { dir, style } = ground;
  const { colorScheme } = style;
  const widgets = [...ground.querySelectorAll('[data-color-scheme]')];
  const before = widgets.map((widget) => widget.getAttribute('data-color-scheme'));
  ground.dir = direction;
  style.colorScheme = scheme;
  for (const widget of widgets) widget.setAttribute('data-color-scheme', scheme);
  // Halfway from one scheme to the other, or into sight, a colour is nobody's. What turns for ever goes on.
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  return () => {
    ground.dir = dir;
    style.colorScheme = colorScheme;
    for (const [index, widget] of widgets.entries())
      widget.setAttribute('data-color-scheme', before[index] ?? 'auto');
  };
}

async function findings(element: HTMLElement): Promise<readonly string[]> {
  // A story is a part of a page: it need not be in a landmark.
  const { violations } = await axe.run(element, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${any[0]?.message ?? help} ${html}`),
  );
  return [...found, ...clippedTexts(element).map((text) => `cut off, or over the side: ${text}`)];
}

/** A long list lays out what is in sight, and nothing else: here all of it counts. */
function layOutAll(ground: HTMLElement): void {
  for (const item of ground.querySelectorAll<HTMLElement>('[data-part="statement"]'))
    item.style.contentVisibility = 'visible';
}

/**
 * Shows a story, as its play function left it, in each color scheme and on pages that run either way, and checks each
 * with axe, and that no text is cut off. What it is in already is checked by the addon. A story that sets its scheme,
 * such as one of a theme that is made for light pages, stays in it.
 *
 * @throws with the story, the combinations and what was found in them
 */
export async function checkMatrix({ title, name, canvasElement, args }: Shown): Promise<void> {
  const ground = canvasElement.querySelector<HTMLElement>('[data-ground]');
  if (ground === null) throw new Error('The story is on no ground.');
  const { dir, style } = ground;
  const own = combinations.filter(({ scheme }) => scheme === args.colorScheme);
  const others = (own.length > 0 ? own : combinations).filter(
    ({ scheme, direction }) => scheme !== style.colorScheme || direction !== dir,
  );
  layOutAll(ground);
  const found = new Set<string>();
  for (const combination of others) {
    const restore = show(ground, combination);
    const { scheme, direction } = combination;
    try {
      for (const finding of await findings(ground))
        found.add(`${title} / ${name}, ${scheme}, ${direction}: ${finding}`);
    } finally {
      restore();
    }
  }
  if (found.size > 0) throw new Error([...found].join('\n'));
}
