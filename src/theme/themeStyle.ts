import type { Theme } from './Theme.js';

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
