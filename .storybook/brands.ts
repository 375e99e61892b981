import type { Theme } from '../src/theme/Theme.js';

interface Brand {
  readonly title: string;
  /** Without it, the widget uses its default theme. */
  readonly theme?: Theme;
}

/** Themes of fictional lenders for the toolbar. Each supports both color schemes. */
export const brands: Readonly<Record<string, Brand>> = {
  none: { title: 'Default theme' },
  plum: {
    title: 'Plum',
    theme: { accent: 'light-dark(#8a1c4a, #f3a6c4)', onAccent: 'light-dark(#ffffff, #2b0a18)' },
  },
  forest: {
    title: 'Forest, warm paper',
    theme: {
      accent: 'light-dark(#0f5f4a, #7fd8bd)',
      onAccent: 'light-dark(#ffffff, #06211a)',
      surface: 'light-dark(#fbf6ec, #1d1a14)',
      text: 'light-dark(#2b2417, #f3ecdd)',
    },
  },
  ledger: {
    title: 'Ledger: square, dense, black',
    theme: {
      accent: 'light-dark(#111111, #f2f2f2)',
      onAccent: 'light-dark(#ffffff, #111111)',
      radius: '0',
      spacing: '0.1875rem',
      fontSize: '0.875rem',
    },
  },
  marigold: {
    title: 'Marigold: round, roomy, serif',
    theme: {
      accent: 'light-dark(#9a4b00, #ffbf66)',
      onAccent: 'light-dark(#ffffff, #2a1500)',
      radius: '1.25rem',
      spacing: '0.3125rem',
      fontFamily: 'Georgia, serif',
    },
  },
};
