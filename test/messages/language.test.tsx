import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { directionOf } from '../../src/messages/directionOf.js';
import { hi } from '../../src/messages/locales/hi.js';
import { StatementUploader } from '../../src/StatementUploader.js';
import type { StatementUploaderProps } from '../../src/StatementUploader.types.js';

afterEach(cleanup);

function rootOf(props: Partial<StatementUploaderProps>): HTMLElement {
  render(<StatementUploader sessionId="s" endpoint="/api" {...props} />);
  return screen.getByRole('region');
}

it('derives the text direction of a locale from its script', () => {
  const rightToLeft = ['ur', 'ur-IN', 'ur-PK', 'ar-EG', 'he', 'ks', 'sd', 'pa-PK', 'dv'];
  const leftToRight = ['en-IN', 'hi-IN', 'pa', 'pa-IN', 'ta', 'or-IN', 'ur-Latn'];
  expect(rightToLeft.filter((locale) => directionOf(locale) !== 'rtl')).toEqual([]);
  expect(leftToRight.filter((locale) => directionOf(locale) !== 'ltr')).toEqual([]);
});

it('sets lang to the locale of the messages', () => {
  const root = rootOf({ locale: 'hi-IN', messages: hi });
  expect(root.lang).toBe('hi-IN');
  expect(root.dir).toBe('ltr');
  expect(root.getAttribute('aria-label')).toBe(hi['root.label']);
});

it('sets dir to the direction of the locale, whatever the page’s direction', () => {
  expect(rootOf({ locale: 'ur-IN', messages: hi }).dir).toBe('rtl');
});

it('lets the host override lang and dir', () => {
  const root = rootOf({ locale: 'ur-IN', messages: hi, dir: 'ltr', lang: 'ur-Latn' });
  expect(root.dir).toBe('ltr');
  expect(root.lang).toBe('ur-Latn');
});

it('sets no language when it is unknown: messages without a locale, or English under another locale', () => {
  for (const props of [{}, { messages: hi }, { locale: 'ur-IN' }]) {
    const root = rootOf(props);
    expect(root.hasAttribute('lang')).toBe(false);
    expect(root.hasAttribute('dir')).toBe(false);
    cleanup();
  }
});
