/**
 * A few decisions of your design, from which the stylesheet derives the widget's colours and shapes. CSS values, unless
 * said otherwise; `light-dark()` gives each color scheme a colour of its own. `docs/theming.md` says what follows from
 * what.
 */
export interface Theme {
  /**
   * Your brand: the ground of the main button. What is read on the surface (icons, bars, focus rings) is this colour
   * too, made darker or lighter just as far as 4.5 : 1 wants it.
   * @default '#2457d6' (light), '#8fb0ff' (dark)
   */
  readonly accent?: string | undefined;
  /**
   * Text on the accent.
   *
   * ⚠️ Browsers without relative colours cannot derive it, and take white on light pages, black on dark ones: say it
   * where that does not suit your accent.
   * @default black or white, whichever contrasts more with the accent
   */
  readonly onAccent?: string | undefined;
  /** The tint of all that has no colour of its own: text, lines, fills, the dark surface. @default '#52648c' */
  readonly neutral?: string | undefined;
  /**
   * The ground of cards and fields; between them your page shows.
   *
   * ⚠️ Opaque, and clearly light or clearly dark: on a middle grey no text can be quiet and yet be read.
   * @default '#ffffff' (light), nearly black with a tint of `neutral` (dark)
   */
  readonly surface?: string | undefined;
  /** Text on the surface. @default nearly black or nearly white, by `surface`, with a tint of `neutral` */
  readonly text?: string | undefined;
  /** Corners of cards; those of buttons and fields are a little smaller. @default '10px' */
  readonly radius?: string | undefined;
  /** @default 'inherit', the host's own */
  readonly fontFamily?: string | undefined;
  /** The size of body text; all other sizes follow. @default '1rem' */
  readonly fontSize?: string | undefined;
  /** One step of the spacing scale. @default '0.25rem', '0.1875rem' if compact */
  readonly spacing?: string | undefined;
  /**
   * `compact` takes a quarter off the gaps, and makes buttons and fields 36 px high. Where a finger may touch them,
   * they stay at 44 px.
   * @default 'comfortable'
   */
  readonly density?: 'comfortable' | 'compact' | undefined;
}

/** A custom property of the stylesheet. */
type CustomProperty = `--su-${string}`;

const properties: Readonly<Record<keyof Theme, CustomProperty>> = {
  accent: '--su-accent',
  onAccent: '--su-on-accent',
  neutral: '--su-neutral',
  surface: '--su-surface',
  text: '--su-text',
  radius: '--su-radius',
  fontFamily: '--su-font-family',
  fontSize: '--su-font-size',
  spacing: '--su-space',
  density: '--su-density',
};

const densities: Readonly<Record<NonNullable<Theme['density']>, string>> = { comfortable: '1', compact: '0' };

function isThemeKey(key: string): key is keyof Theme {
  return Object.hasOwn(properties, key);
}

/** The theme as custom properties, for a `style`. What it leaves out falls back to the stylesheet. */
export function themeStyle(theme: Theme): Readonly<Record<CustomProperty, string>> {
  const style: Record<CustomProperty, string> = {};
  for (const key of Object.keys(theme)) {
    if (!isThemeKey(key)) continue;
    const value = key === 'density' ? theme.density && densities[theme.density] : theme[key];
    if (value !== undefined) style[properties[key]] = value;
  }
  return style;
}
