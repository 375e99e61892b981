/** `npm run check -- NAME`: runs one check. Without a name: runs all of `fixed`, which need no more than a build. */
import { runCommands } from '../ci/runCommands.ts';

const fixed = {
  types: ['tsc -b'],
  lint: ['oxlint --type-aware --deny-warnings'],
  format: ['prettier --check .'],
  prose: ['node tools/check/lineLength.ts'],
  names: ['node tools/check/names.ts'],
  generated: [
    'node tools/make/banks.ts --check',
    'node tools/make/prefixes.ts --check',
    'node tools/make/sublets.ts --check',
    'node tools/make/docs.ts --check',
    'node tools/make/graph.ts --check',
  ],
  publint: ['publint --strict'],
  attw: ['attw --pack . --profile esm-only --exclude-entrypoints ./styles.css'],
  knip: ['knip'],
  size: ['node tools/check/bundleForSize.ts', 'size-limit'],
};
const commands = {
  ...fixed,
  redis: ['npm run --silent build', 'node tools/check/redis.ts'],
  runtimes: ['node tools/check/runtimes.ts'],
  webkit: ['npm run --silent build', 'node tools/check/webkit.ts'],
};

const [name, ...options] = process.argv.slice(2);
process.exitCode = runCommands('check', commands, name === undefined ? Object.keys(fixed) : [name], options);
