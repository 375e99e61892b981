import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Theme } from '../../src/theme/Theme.js';
import { contrastOf } from './contrastOf.js';
import { drawWidget } from './drawWidget.js';

const accents = [
  '#ffcc00',
  '#00d09c',
  '#5f259f',
  '#e53935',
  '#0d47a1',
  '#ff6f00',
  '#000000',
  '#ffffff',
  '#9aa0a6',
  '#84cc16',
  '#ec4899',
  '#00bcd4',
] as const;
const schemes = ['light', 'dark'] as const;

/**
 * Surfaces of hosts: paper, gray cards, navy, charcoal. Each has a tint and does not set a text color.
 */
const surfaces: readonly Theme[] = [
  { surface: '#fbf6ec', neutral: '#8a7a5c' },
  { surface: '#e5e7eb', neutral: '#6b7280' },
  { surface: '#0b1220' },
  { surface: '#2b2b2b', neutral: '#71717a' },
  { surface: '#fff', text: '#5a5a5a' },
];

const crossed = <T extends object>(themes: readonly T[]) =>
  themes.flatMap((theme) => schemes.map((scheme) => Object.assign({ scheme }, theme)));

afterEach(async () => {
  cleanup();
  await userEvent.unhover(document.body);
});

/** Visible texts with too little contrast. */
function faintText(root: HTMLElement): readonly string[] {
  return (
    [...root.querySelectorAll('*')]
      .filter((element) => element.closest('svg, .su-heard') === null)
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      )
      // The year stands above its month, on the card.
      .map((element) => ({
        element,
        ratio: contrastOf(element, 'color', element.closest('.su-year') ? element.closest('ul') : element),
      }))
      .filter(({ ratio }) => ratio < 4.5)
      .map(({ element, ratio }) => `${element.textContent}: ${ratio.toFixed(2)}`)
  );
}

/** Icons, bars and borders with too little contrast. */
function faintShapes(root: HTMLElement): readonly string[] {
  const shapes = [
    ['svg', 'color'],
    ['.su-bar', 'backgroundColor'],
    ['input:not([type=file])', 'borderTopColor'],
    ['[data-part=month][data-state=missing]', 'borderTopColor'],
  ] as const;
  return shapes.flatMap(([selector, property]) => {
    const found = [...root.querySelectorAll(selector)];
    return found.length === 0 && root.querySelector('[data-part=statement]')
      ? [`${selector}: not there`]
      : found
          .map((element) => contrastOf(element, property))
          .filter((ratio) => ratio < 3)
          .map((ratio) => `${selector}: ${ratio.toFixed(2)}`);
  });
}

/** Simulates a browser without relative colors: removes their rules, and returns a function that restores them. */
function withoutDerivation(): () => void {
  const layer = [...document.styleSheets]
    .flatMap(({ cssRules }) => Array.from(cssRules))
    .find((rule) => rule instanceof CSSLayerBlockRule);
  if (!layer) throw new Error('The stylesheet is not there.');
  const index = [...layer.cssRules].findIndex(
    (rule) => rule instanceof CSSSupportsRule && rule.conditionText.includes('xyz-d65'),
  );
  const text = layer.cssRules[index]?.cssText;
  if (text === undefined) throw new Error('Nothing is derived.');
  layer.deleteRule(index);
  return () => layer.insertRule(text, index);
}

function buttonOf(root: HTMLElement): HTMLElement {
  const button = root.querySelector<HTMLElement>('[data-kind=primary]');
  if (!button) throw new Error('There is no main button.');
  return button;
}

it.each(crossed(accents.map((accent) => ({ accent }))))(
  'all that is read can be read with the accent $accent, $scheme',
  async ({ accent, scheme }) => {
    const root = await drawWidget({ theme: { accent }, scheme });
    expect(faintText(root)).toEqual([]);
    expect(faintShapes(root)).toEqual([]);
  },
);

it.each(crossed(accents.map((accent) => ({ accent }))))(
  'the main button is told from its ground, at rest, under the pointer and in focus, with $accent, $scheme',
  async ({ accent, scheme }) => {
    const root = await drawWidget({ theme: { accent }, scheme, empty: true });
    const button = buttonOf(root);
    const told = () => Math.max(contrastOf(button, 'backgroundColor'), contrastOf(button, 'borderTopColor'));
    expect(told()).toBeGreaterThanOrEqual(3);
    const { backgroundColor } = getComputedStyle(button);

    await userEvent.hover(button);
    expect(button.matches(':hover')).toBe(true);
    expect(getComputedStyle(button).backgroundColor).not.toBe(backgroundColor);
    expect(told()).toBeGreaterThanOrEqual(3);
    expect(contrastOf(button, 'color')).toBeGreaterThanOrEqual(4.5);

    await userEvent.tab();
    expect(button.matches(':focus-visible')).toBe(true);
    expect(contrastOf(button, 'outlineColor')).toBeGreaterThanOrEqual(3);
  },
);

it.each(crossed(surfaces))(
  'a surface of your own asks for no other colours: $surface, $text, $scheme',
  async ({ scheme, ...theme }) => {
    const root = await drawWidget({ theme: { ...theme, accent: '#5f259f' }, scheme });
    expect(faintText(root)).toEqual([]);
    expect(faintShapes(root)).toEqual([]);
  },
);

it('an accent set in a stylesheet equals the prop', async () => {
  const root = await drawWidget({ theme: {}, scheme: 'light' });
  root.style.setProperty('--su-accent', 'light-dark(#ffcc00, red)');
  expect(faintText(root)).toEqual([]);
  expect(faintShapes(root)).toEqual([]);
  const unlock = buttonOf(root);
  expect(contrastOf(unlock, 'color')).toBeGreaterThan(12);
});

it.each(schemes)('the default colors have enough contrast without relative colors, %s', async (scheme) => {
  const restore = withoutDerivation();
  try {
    const root = await drawWidget({ theme: {}, scheme });
    expect(faintText(root)).toEqual([]);
    expect(faintShapes(root)).toEqual([]);
  } finally {
    restore();
  }
});

it('uses onAccent for text on the accent', async () => {
  const root = await drawWidget({
    theme: { accent: '#e53935', onAccent: 'rgb(255, 255, 255)' },
    scheme: 'light',
  });
  expect(getComputedStyle(buttonOf(root)).color).toBe('rgb(255, 255, 255)');
});

it('compact reduces the size of buttons for a mouse', async () => {
  const heightOf = async (density: Theme['density']) => {
    const root = await drawWidget({ theme: { density }, scheme: 'light', empty: true });
    const height = buttonOf(root).getBoundingClientRect().height;
    cleanup();
    return height;
  };
  expect(await heightOf('comfortable')).toBe(44);
  expect(await heightOf('compact')).toBe(36);
});
