/** Red, green and blue, 0 to 255. */
type Pixel = readonly [number, number, number];

const canvas = document.createElement('canvas');
canvas.width = 1;
canvas.height = 1;
const context = canvas.getContext('2d', { willReadFrequently: true });

function paint(colours: readonly string[]): Pixel {
  if (context === null) throw new Error('There is no canvas.');
  context.clearRect(0, 0, 1, 1);
  for (const colour of colours) {
    // The canvas ignores an invalid color and keeps the previous one.
    if (!CSS.supports('color', colour)) throw new Error(`${colour} is no colour.`);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

function luminanceOf(pixel: Pixel): number {
  const [red = 0, green = 0, blue = 0] = pixel.map((value) => {
    const part = value / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The backgrounds behind an element, the page's first. */
function groundsOf(element: Element | null): readonly string[] {
  return element === null
    ? ['white']
    : [...groundsOf(element.parentElement), getComputedStyle(element).backgroundColor];
}

type ColourProperty = 'color' | 'backgroundColor' | 'borderTopColor' | 'outlineColor';

/**
 * The WCAG contrast, 1 to 21, of an element's color to its background: that of the element itself for text and icons,
 * of its parent for borders and bars, or of another element.
 */
export function contrastOf(
  element: Element,
  property: ColourProperty,
  ground: Element | null = property === 'color' ? element : element.parentElement,
): number {
  const grounds = groundsOf(ground);
  const one = luminanceOf(paint(grounds));
  const other = luminanceOf(paint([...grounds, getComputedStyle(element)[property]]));
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
