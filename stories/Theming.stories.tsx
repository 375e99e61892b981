import { expect, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { en } from '../src/messages/en.js';
import './theming.css';
import { everyKind } from './support/everyKind.js';
import { Still } from './support/Still.js';

const meta = preview.meta({
  title: 'Theming',
  component: Still,
  args: everyKind,
  parameters: { controls: { include: ['theme', 'colorScheme', 'classNames', 'locale', 'messages'] } },
});

interface Stage {
  readonly canvasElement: HTMLElement;
}

const root = ({ canvasElement }: Stage): HTMLElement =>
  within(canvasElement).getByRole('region', { name: en['root.label'] });
const mainButton = ({ canvasElement }: Stage): HTMLElement =>
  within(canvasElement).getByRole('button', { name: en['action.choose-files'] });

export const Light = meta.story({
  args: { colorScheme: 'light' },
  play: async (stage) => {
    await expect(root(stage)).toHaveAttribute('data-color-scheme', 'light');
    await expect(root(stage)).toHaveStyle({ color: '#16191f' });
  },
});

export const Dark = meta.story({
  args: { colorScheme: 'dark' },
  play: async (stage) => {
    await expect(root(stage)).toHaveAttribute('data-color-scheme', 'dark');
    await expect(root(stage)).toHaveStyle({ color: '#eef1f6' });
  },
});

/** Follows the device. */
export const Auto = meta.story({
  args: { colorScheme: 'auto' },
  play: async (stage) => {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    await expect(root(stage)).toHaveStyle({ color: dark ? '#eef1f6' : '#16191f' });
  },
});

/** One colour of your brand, and the text on it. */
export const BrandAccent = meta.story({
  args: { colorScheme: 'light', theme: { accent: '#8a1c4a', onAccent: '#ffffff' } },
  play: async (stage) => {
    await expect(mainButton(stage)).toHaveStyle({ backgroundColor: '#8a1c4a', color: '#ffffff' });
  },
});

/** A ground and a text colour of your own: lines, fills and lesser text follow. */
export const OwnGround = meta.story({
  args: { colorScheme: 'light', theme: { accent: '#0f5f4a', surface: '#fbf6ec', text: '#2b2417' } },
  play: async (stage) => {
    await expect(root(stage)).toHaveStyle({ color: '#2b2417' });
    await expect(root(stage).querySelector('[data-part=statement], [data-part=account]')).toHaveStyle({
      backgroundColor: '#fbf6ec',
    });
  },
});

/** Corners, sizes and gaps. What is touched stays as large as it has to be. */
export const SquareAndDense = meta.story({
  args: { theme: { radius: '0', spacing: '0.1875rem', fontSize: '0.875rem' } },
  play: async (stage) => {
    await expect(mainButton(stage)).toHaveStyle({ borderRadius: '0px' });
    await expect(mainButton(stage).getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  },
});

export const RoundAndRoomy = meta.story({
  args: {
    theme: { radius: '1.25rem', spacing: '0.3125rem', fontSize: '1.125rem', fontFamily: 'Georgia, serif' },
  },
  play: async (stage) => {
    await expect(mainButton(stage)).toHaveStyle({ borderRadius: '16px' });
  },
});

/** Class names of your own, by part; rules outside of a cascade layer win over the widget's. */
export const ClassNames = meta.story({
  args: {
    classNames: {
      root: 'own-root',
      dropzone: 'own-dropzone',
      statement: 'own-statement',
      month: 'own-month',
    },
  },
  play: async (stage) => {
    await expect(root(stage)).toHaveClass('own-root');
    const dropzone = within(stage.canvasElement).getByRole('group', { name: en['dropzone.label'] });
    await expect(dropzone).toHaveStyle({ borderStyle: 'solid' });
  },
});

/** Another locale, and words of your own. */
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

/** As in the side column of a page: nothing sticks out, whatever the width of the window. */
export const NarrowColumn = meta.story({
  render: (args) => (
    <div style={{ inlineSize: '280px' }}>
      <Still {...args} />
    </div>
  ),
  play: async (stage) => {
    const right = root(stage).getBoundingClientRect().right;
    await expect(root(stage).getBoundingClientRect().width).toBe(280);
    const outside = [...root(stage).querySelectorAll('button, input, p, li')].filter(
      (element) => element.getBoundingClientRect().right > right,
    );
    await expect(outside).toEqual([]);
  },
});
