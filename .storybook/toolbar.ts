import type { GlobalTypes } from 'storybook/internal/csf';
import { brands } from './brands.js';
import { languages } from './languages.js';

/** The toolbar's settings for the page around the widget. A story can override them. */
export const globalTypes: GlobalTypes = {
  scheme: {
    description: 'Color scheme, unless a story sets it',
    toolbar: {
      title: 'Scheme',
      icon: 'mirror',
      dynamicTitle: true,
      items: [
        { value: 'light', icon: 'sun', title: 'Light' },
        { value: 'dark', icon: 'moon', title: 'Dark' },
        { value: 'auto', icon: 'browser', title: 'Device setting' },
      ],
    },
  },
  brand: {
    description: 'Theme, unless a story sets it',
    toolbar: {
      title: 'Theme',
      icon: 'paintbrush',
      dynamicTitle: true,
      items: Object.entries(brands).map(([value, { title }]) => ({ value, title })),
    },
  },
  locale: {
    description: 'Language, unless a story sets it',
    toolbar: { title: 'Language', icon: 'globe', dynamicTitle: true, items: [...languages] },
  },
  direction: {
    description: 'Text direction of the page',
    toolbar: {
      title: 'Direction',
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'auto', title: 'Language default' },
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  width: {
    description: 'Width of the widget’s column',
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

/** The default settings, in which the stories are tested. */
export const initialGlobals = {
  scheme: 'light',
  brand: 'none',
  locale: 'en-IN',
  direction: 'auto',
  width: 'full',
};
