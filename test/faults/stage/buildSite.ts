import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePage } from '../../support/bundlePage.ts';

/** The page with the widget on it, as a lender's server would hold it, by path. */
export interface Site {
  readonly files: ReadonlyMap<string, { readonly type: string; readonly content: string }>;
  /** Paths of all scripts, those that are loaded when they are needed included. */
  readonly scripts: readonly string[];
}

const repository = join(import.meta.dirname, '../../..');

/** Bundles `page.tsx` for production, with the built package in `dist`. */
export async function buildSite(): Promise<Site> {
  const { entry, scripts } = await bundlePage(join(import.meta.dirname, 'page.tsx'));
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Statements</title>',
    '<link rel="icon" href="data:,"><link rel="stylesheet" href="/styles.css">',
    `</head><body><div id="root"></div><script type="module" src="${entry}"></script></body></html>`,
  ].join('');
  const styles = readFileSync(join(repository, 'dist/styles.css'), 'utf8');
  return {
    files: new Map([
      ['/', { type: 'text/html', content: html }],
      ['/styles.css', { type: 'text/css', content: styles }],
      ...Array.from(scripts, ([path, content]) => [path, { type: 'text/javascript', content }] as const),
    ]),
    scripts: [...scripts.keys()],
  };
}
