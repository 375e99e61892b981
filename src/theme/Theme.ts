/**
 * Design decisions from which the stylesheet derives the widget's colors and shapes. Values are CSS values unless
 * stated otherwise. Use `light-dark()` to set a different color for each color scheme. For what each value affects, see
 * `docs/theming.md`.
 */
export interface Theme {
  /**
   * The brand color: the background of the primary button. Icons, bars and focus rings on the surface use it too, made
   * darker or lighter only as far as a contrast of 4.5:1 requires.
   * @default '#2457d6' (light), '#8fb0ff' (dark)
   */
  readonly accent?: string | undefined;
  /**
   * Text on the accent.
   *
   * ⚠️ Browsers without relative colors cannot derive it. They use white in the light color scheme and black in the
   * dark one. Set `onAccent` if that does not suit your accent.
   * @default black or white, whichever contrasts more with the accent
   */
  readonly onAccent?: string | undefined;
  /** The tint of everything without a color of its own: text, lines, fills, the dark surface. @default '#52648c' */
  readonly neutral?: string | undefined;
  /**
   * The background of cards and fields. The host page shows between them.
   *
   * ⚠️ Must be opaque, and clearly light or clearly dark: on a mid gray, muted text is not legible.
   * @default '#ffffff' (light), near black with a tint of `neutral` (dark)
   */
  readonly surface?: string | undefined;
  /** Text on the surface. @default near black or near white, depending on `surface`, with a tint of `neutral` */
  readonly text?: string | undefined;
  /** Corner radius of cards. Buttons and fields have slightly smaller corners. @default '10px' */
  readonly radius?: string | undefined;
  /** @default 'inherit': the font of the host page */
  readonly fontFamily?: string | undefined;
  /** The size of body text. All other font sizes are relative to it. @default '1rem' */
  readonly fontSize?: string | undefined;
  /** One step of the spacing scale. @default '0.25rem', or '0.1875rem' with `density: 'compact'` */
  readonly spacing?: string | undefined;
  /**
   * `compact` reduces gaps by a quarter and makes buttons and fields 36px high. On devices with a touchscreen, they
   * stay 44px high.
   * @default 'comfortable'
   */
  readonly density?: 'comfortable' | 'compact' | undefined;
}

/** A custom property of the stylesheet. */
type CustomProperty = `--su-${string}`;

const densities: Readonly<Record<NonNullable<Theme['density']>, string>> = { comfortable: '1', compact: '0' };

/** Converts a theme to custom properties for `style`. Keys not set fall back to the stylesheet. */
export function themeStyle({ density, spacing, ...others }: Theme): Readonly<Record<CustomProperty, string>> {
  const style: Record<CustomProperty, string> = {};
  const values = { ...others, density: density && densities[density], space: spacing };
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined) style[`--su-${key.replace(/[A-Z]/g, '-$&').toLowerCase()}`] = value;
  }
  return style;
}
