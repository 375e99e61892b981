import type { GlobalTypes } from 'storybook/internal/csf';
import { brands } from './brands.js';
import { languages } from './languages.js';

/** How the page around the widget is, unless a story says otherwise. */
export const globalTypes: GlobalTypes = {
  scheme: {
    description: 'The color scheme of stories that set none themselves',
    toolbar: {
      title: 'Scheme',
      icon: 'mirror',
      dynamicTitle: true,
      items: [
        { value: 'light', icon: 'sun', title: 'Light' },
        { value: 'dark', icon: 'moon', title: 'Dark' },
        { value: 'auto', icon: 'browser', title: 'As the device says' },
      ],
    },
  },
  brand: {
    description: 'The theme of stories that set none themselves',
    toolbar: {
      title: 'Theme',
      icon: 'paintbrush',
      dynamicTitle: true,
      items: Object.entries(brands).map(([value, { title }]) => ({ value, title })),
    },
  },
  locale: {
    description: 'The language of stories that set none themselves',
    toolbar: { title: 'Language', icon: 'globe', dynamicTitle: true, items: [...languages] },
  },
  direction: {
    description: 'Which way the page runs',
    toolbar: {
      title: 'Direction',
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'auto', title: 'As the language runs' },
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  width: {
    description: 'How much room the page gives the widget',
    toolbar: {
      title: 'Width',
      icon: 'mobile',
      dynamicTitle: true,
      items: [
        { value: 'full', title: 'Full width' },
        ...[360, 320, 280].map((width) => ({ value: String(width), title: `${width} px` })),
      ],
    },
  },
};

/** What a story is shown and tested in, when nobody chose anything. */
export const initialGlobals = {
  scheme: 'light',
  brand: 'none',
  locale: 'en-IN',
  direction: 'auto',
  width: 'full',
};
