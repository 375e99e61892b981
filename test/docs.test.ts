import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

function locate(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}

function read(path: string): string {
  return readFileSync(locate(path), 'utf8');
}

/** The names of an interface's own members. */
function membersOf(path: string): string[] {
  return [...read(path).matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name ?? '');
}

/** The names in the first column of a text's tables. */
function rowsOf(text: string): string[] {
  return [...text.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name ?? '');
}

/** The files that a page links to, without addresses on the web and places in the page itself. */
function linksOf(path: string): string[] {
  return [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target ?? '');
}

const pages = readdirSync(locate('docs'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:md|ts|css)$/.test(path) && path !== 'README.md');

it('lists every prop in the documentation, and no other', () => {
  const props = [
    ...membersOf('src/uploader/UploaderOptions.ts'),
    ...membersOf('src/StatementUploader.types.ts'),
  ];
  expect(new Set(rowsOf(read('docs/props.md')))).toEqual(new Set(props));
});

it('lists every option of the route in the documentation, and no other', () => {
  const sections = read('docs/server.md').split(/^## /m);
  const options = sections.filter((section) => section.startsWith('Options of ')).flatMap(rowsOf);
  expect(new Set(options)).toEqual(new Set(membersOf('src/server/route/options.ts')));
});

it('lists every page, recipe and preset in the index of the documentation', () => {
  expect(new Set(linksOf('docs/README.md'))).toEqual(new Set(pages));
});

it.each([
  'README.md',
  'CHANGELOG.md',
  ...pages.filter((path) => path.endsWith('.md')).map((path) => `docs/${path}`),
])('links from %s to files that exist', (page) => {
  const base = locate(page);
  expect(linksOf(page).filter((target) => !existsSync(new URL(target, base)))).toEqual([]);
});

it('keeps the README within 1,400 words', () => {
  expect(read('README.md').trim().split(/\s+/).length).toBeLessThanOrEqual(1400);
});
