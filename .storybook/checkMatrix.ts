import { textsBesideSiblings, translate } from '../test/support/translate.js';
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
 * Applies a combination to the story's page, and its scheme to the widgets on the page. An element that sets its own
 * direction keeps it. Returns a function that restores the page.
 */
function show(ground: HTMLElement, { scheme, direction }: Combination): () => void {
  const { dir, style } = ground;
  const { colorScheme } = style;
  const widgets = [...ground.querySelectorAll('[data-color-scheme]')];
  const before = widgets.map((widget) => widget.getAttribute('data-color-scheme'));
  ground.dir = direction;
  style.colorScheme = scheme;
  for (const widget of widgets) widget.setAttribute('data-color-scheme', scheme);
  // Finish transitions, because axe would measure colors between two schemes. Infinite animations continue.
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
  // A story is a part of a page, so it does not need a landmark.
  const { violations } = await axe.run(element, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${any[0]?.message ?? help} ${html}`),
  );
  return [...found, ...clippedTexts(element).map((text) => `clipped or overflowing: ${text}`)];
}

/** Lays out every statement: a long list skips those outside of the viewport (`content-visibility`). */
function layOutAll(ground: HTMLElement): void {
  for (const item of ground.querySelectorAll<HTMLElement>('[data-part="statement"]'))
    item.style.contentVisibility = 'visible';
}

/**
 * Checks a story for texts that a page translation would cut off from React, and with axe and for clipped texts in each
 * color scheme and text direction, in the state that its play function left. The addon has already checked the current
 * combination. A story that sets its own scheme keeps it.
 *
 * @throws an error that names the story, the combinations and the findings
 */
export async function checkMatrix({ title, name, canvasElement, args }: Shown): Promise<void> {
  const ground = canvasElement.querySelector<HTMLElement>('[data-ground]');
  if (ground === null) throw new Error('The story has no element with `data-ground`.');
  const { dir, style } = ground;
  const own = combinations.filter(({ scheme }) => scheme === args.colorScheme);
  const others = (own.length > 0 ? own : combinations).filter(
    ({ scheme, direction }) => scheme !== style.colorScheme || direction !== dir,
  );
  layOutAll(ground);
  const found = new Set<string>();
  for (const widget of ground.querySelectorAll('[data-statement-uploader]'))
    for (const text of textsBesideSiblings(widget)) found.add(`a translation would cut off: ${text}`);
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
  // What comes is the removal of the story, which a translated page must survive.
  translate(ground);
  if (found.size > 0) throw new Error([...found].join('\n'));
}
