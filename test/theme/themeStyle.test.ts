import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parts } from '../../src/components/widget/parts.js';
import { themeStyle } from '../../src/theme/Theme.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const css = read('src/styles.css').replace(/\/\*.*?\*\//gs, '');
const declarations = /^\s*(--su-[\w-]+):/gm;
const namesIn = (text: string) => new Set(Array.from(text.matchAll(declarations), ([, name]) => name));

it('converts a theme into custom properties, and omits unset ones', () => {
  expect(themeStyle({ accent: 'teal', radius: undefined, spacing: '4px' })).toEqual({
    '--su-accent': 'teal',
    '--su-space': '4px',
  });
});

it('sets the density as a number for the stylesheet’s calculations', () => {
  expect(themeStyle({ density: 'compact' })).toEqual({ '--su-density': '0' });
  expect(themeStyle({ density: 'comfortable' })).toEqual({ '--su-density': '1' });
  expect(themeStyle({ density: undefined })).toEqual({});
});

it('sets only custom properties that the stylesheet declares, and the stylesheet reads only those', () => {
  const declared = namesIn(css);
  const all = themeStyle({
    accent: 'a',
    onAccent: 'a',
    neutral: 'a',
    surface: 'a',
    text: 'a',
    radius: 'a',
    fontFamily: 'a',
    fontSize: 'a',
    spacing: 'a',
    density: 'compact',
  });
  for (const name of Object.keys(all)) expect(declared).toContain(name);
  for (const [, name] of css.matchAll(/var\((--su-[\w-]+)/g)) expect(declared).toContain(name);
});

it('scopes the stylesheet: one layer, one root, no external resources', () => {
  const [layer = '', ...guards] = css.trim().split(/(?<=^\})\n/m);
  expect(layer).toMatch(/^@layer statement-uploader \{[^]*\}$/);
  // Outside of the layer nothing is said but that the layers say it.
  for (const [, value] of guards.join('').matchAll(/[\w-]+: ([^;]+);/g))
    expect(value).toMatch(/^(revert-layer|none)$/);
  // A device that asks for less motion has the last word, also over a host's own animation; and so has paper, over a
  // theme for a screen.
  const ordinary = css.replaceAll(
    /(animation|transition): none !important;|(--su-surface: #fff|--su-text: #000|color-scheme: light) !important;/g,
    '',
  );
  expect(ordinary).not.toMatch(/url\(|@import|@font-face|!important/);
  const selectors = css.matchAll(/(?:^|[;{}])\s*([^{};@]+)\{/g);
  for (const [, selector = ''] of selectors) {
    if (/^(from|to)\s*$/.test(selector)) continue;
    expect(selector.trim()).toMatch(/^(:where\()?\[data-statement-uploader\]/);
  }
  for (const [, part] of css.matchAll(/data-part='([\w-]+)'/g)) expect(parts).toContain(part);
});

it('documents every property that the first rule declares, and every part', () => {
  const [firstRule = ''] = /\[data-statement-uploader\] \{[^}]*\}/.exec(css) ?? [];
  const docs = read('docs/theming.md');
  expect(namesIn(firstRule).size).toBeGreaterThan(20);
  for (const name of namesIn(firstRule)) expect(docs).toContain(`| \`${name}\``);
  for (const part of parts) expect(docs).toContain(`| \`${part}\``);
});

it.each(['shadcn', 'material-3'])('the preset for %s sets only existing properties', (name) => {
  const declared = namesIn(css);
  const preset = namesIn(read(`docs/theming/${name}.css`));
  expect(preset.size).toBeGreaterThan(5);
  for (const property of preset) expect(declared).toContain(property);
});

it('uses logical properties, except for what mirrors with the text direction', () => {
  expect(css.match(/(?<![\w-])(?:margin|padding|border|inset)?-?(?:left|right)(?![\w-])/g)).toEqual([
    'left',
    'right',
  ]);
});

it('writes no logical shorthand with var(): WebKit 2.50 loses it where `all: revert-layer` takes back the host’s rules', () => {
  const shorthand =
    /^\s*(?:(?:(?:scroll-)?(?:margin|padding)|inset|border)-(?:block|inline)|border-(?:block|inline)-(?:start|end|width|style|color)):[^;]*var\([^;]*;/gm;
  expect(css.match(shorthand)).toBeNull();
  expect(
    '  margin-block: var(--su-space);\n  border-inline-end: 1px solid var(--su-border);'.match(shorthand),
  ).toHaveLength(2);
});
