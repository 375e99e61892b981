import { expect, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { en } from '../src/messages/en.js';
import material3 from '../docs/theming/material-3.css?inline';
import shadcn from '../docs/theming/shadcn.css?inline';
import { contrastOf } from '../test/theme/contrastOf.js';
import './theming.css';
import { everyKind } from './support/everyKind.js';
import { Still } from './support/Still.js';

const meta = preview.meta({
  title: 'Theming',
  component: Still,
  args: everyKind,
  parameters: { controls: { include: ['theme', 'colorScheme', 'classNames', 'locale', 'messages'] } },
});

interface CanvasContext {
  readonly canvasElement: HTMLElement;
}

const root = ({ canvasElement }: CanvasContext): HTMLElement =>
  within(canvasElement).getByRole('region', { name: en['root.label'] });
const card = ({ canvasElement }: CanvasContext): Element | null =>
  canvasElement.querySelector('[data-part=statement]');
const unlock = ({ canvasElement }: CanvasContext): HTMLElement =>
  within(canvasElement).getByRole('button', { name: en['action.unlock'] });
const mainButton = ({ canvasElement }: CanvasContext): HTMLElement =>
  within(canvasElement).getByRole('button', { name: en['action.choose-files'] });

function readsWith(accent: string) {
  return async (context: CanvasContext): Promise<void> => {
    await expect(unlock(context)).toHaveStyle({ backgroundColor: accent });
    await expect(contrastOf(unlock(context), 'color')).toBeGreaterThanOrEqual(4.5);
  };
}

export const Light = meta.story({
  args: { colorScheme: 'light' },
  play: async (context) => {
    await expect(root(context)).toHaveStyle({ colorScheme: 'light' });
    await expect(card(context)).toHaveStyle({ backgroundColor: '#ffffff' });
  },
});

export const Dark = meta.story({
  args: { colorScheme: 'dark' },
  play: async (context) => {
    await expect(root(context)).toHaveStyle({ colorScheme: 'dark' });
    await expect(contrastOf(root(context), 'color')).toBeGreaterThan(10);
  },
});

/** Follows the device's color scheme. */
export const Auto = meta.story({
  args: { colorScheme: 'auto' },
  play: async (context) => {
    await expect(root(context)).toHaveStyle({ colorScheme: 'light dark' });
  },
});

/** One brand color is enough: the widget derives the text on it and its shades. */
export const BrandAccent = meta.story({
  args: { theme: { accent: '#8a1c4a' } },
  play: readsWith('#8a1c4a'),
});

/** An accent too light for text: buttons keep it, and text on the surface uses a darker shade. */
export const BrightAccent = meta.story({
  args: { theme: { accent: '#ffcc00' } },
  play: readsWith('#ffcc00'),
});

/** In the dark scheme, buttons get a border, and text in the accent color is gray. */
export const BlackAccent = meta.story({
  args: { theme: { accent: '#000000' } },
  play: readsWith('#000000'),
});

/** `neutral` tints all grays. */
export const WarmNeutral = meta.story({
  args: { theme: { accent: '#b45309', neutral: '#8a6a4a' } },
  play: readsWith('#b45309'),
});

/** Your own surface and text color: the widget derives borders, fills and secondary text. */
export const OwnGround = meta.story({
  args: { colorScheme: 'light', theme: { accent: '#0f5f4a', surface: '#fbf6ec', text: '#2b2417' } },
  play: async (context) => {
    await expect(root(context)).toHaveStyle({ color: '#2b2417' });
    await expect(root(context).querySelector('[data-part=statement], [data-part=account]')).toHaveStyle({
      backgroundColor: '#fbf6ec',
    });
  },
});

/** Radius, font size and spacing. Touch targets keep their minimum size. */
export const SquareAndDense = meta.story({
  args: { theme: { radius: '0', spacing: '0.1875rem', fontSize: '0.875rem' } },
  play: async (context) => {
    await expect(mainButton(context)).toHaveStyle({ borderRadius: '0px' });
    await expect(mainButton(context).getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  },
});

/** Less spacing, and smaller buttons for a mouse. On touch devices, buttons keep their size. */
export const Compact = meta.story({
  args: { theme: { density: 'compact' } },
  play: async (context) => {
    const touched = matchMedia('(any-pointer: coarse)').matches;
    await expect(mainButton(context).getBoundingClientRect().height).toBe(touched ? 44 : 36);
  },
});

export const RoundAndRoomy = meta.story({
  args: {
    theme: { radius: '1.25rem', spacing: '0.3125rem', fontSize: '1.125rem', fontFamily: 'Georgia, serif' },
  },
  play: async (context) => {
    await expect(mainButton(context)).toHaveStyle({ borderRadius: '16px' });
  },
});

/** Your own class names, one per part. Unlayered rules win over the widget's. */
export const ClassNames = meta.story({
  args: {
    classNames: {
      root: 'own-root',
      dropzone: 'own-dropzone',
      statement: 'own-statement',
      month: 'own-month',
    },
  },
  play: async (context) => {
    await expect(root(context)).toHaveClass('own-root');
    const dropzone = within(context.canvasElement).getByRole('group', { name: en['dropzone.label'] });
    await expect(dropzone).toHaveStyle({ borderStyle: 'solid' });
  },
});

// A preset applies to every widget on the page, so these stories are not on the docs page.

/** A shadcn/ui page, with the preset in `docs/theming/shadcn.css`. */
export const Shadcn = meta.story({
  tags: ['!autodocs'],
  args: { colorScheme: 'light' },
  render: (args) => (
    <div className="shadcn">
      <style>{shadcn}</style>
      <Still {...args} />
    </div>
  ),
  play: async (context) => {
    await expect(unlock(context)).toHaveStyle({
      backgroundColor: 'oklch(0.205 0 0)',
      color: 'oklch(0.985 0 0)',
    });
    await expect(card(context)).toHaveStyle({ borderRadius: '10px' });
  },
});

export const ShadcnDark = meta.story({
  tags: ['!autodocs'],
  args: { colorScheme: 'dark' },
  render: (args) => (
    <div className="shadcn dark">
      <style>{shadcn}</style>
      <Still {...args} />
    </div>
  ),
  play: async (context) => {
    await expect(unlock(context)).toHaveStyle({
      backgroundColor: 'oklch(0.922 0 0)',
      color: 'oklch(0.205 0 0)',
    });
  },
});

/** A Material 3 page, with the preset in `docs/theming/material-3.css`. */
export const Material3 = meta.story({
  tags: ['!autodocs'],
  args: { colorScheme: 'light' },
  render: (args) => (
    <div className="material-3">
      <style>{material3}</style>
      <Still {...args} />
    </div>
  ),
  play: async (context) => {
    await expect(unlock(context)).toHaveStyle({ backgroundColor: '#6750a4', color: '#ffffff' });
    await expect(card(context)).toHaveStyle({ borderRadius: '12px' });
  },
});

export const Material3Dark = meta.story({
  tags: ['!autodocs'],
  args: { colorScheme: 'dark' },
  render: (args) => (
    <div className="material-3 dark">
      <style>{material3}</style>
      <Still {...args} />
    </div>
  ),
  play: async (context) => {
    await expect(unlock(context)).toHaveStyle({ backgroundColor: '#d0bcff', color: '#381e72' });
  },
});

/** Another locale, and your own messages. */
export const OwnWords = meta.story({
  args: {
    locale: 'hi-IN',
    messages: {
      'dropzone.title': 'अपने बैंक स्टेटमेंट जोड़ें',
      'action.choose-files': 'फ़ाइलें चुनें',
      'still-needed': 'अभी चाहिए: {months}',
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'फ़ाइलें चुनें' })).toBeVisible();
    await expect(canvas.getByText(/अभी चाहिए: नव॰ 2023/)).toBeVisible();
  },
});

/** In a sidebar: no element overflows, at any width of the window. */
export const NarrowColumn = meta.story({
  render: (args) => (
    <div style={{ inlineSize: '280px' }}>
      <Still {...args} />
    </div>
  ),
  play: async (context) => {
    const right = root(context).getBoundingClientRect().right;
    await expect(root(context).getBoundingClientRect().width).toBe(280);
    const outside = [...root(context).querySelectorAll('button, input, p, li')].filter(
      (element) => element.getBoundingClientRect().right > right,
    );
    await expect(outside).toEqual([]);
  },
});
