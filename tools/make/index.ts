/** `npm run make -- NAME`: regenerates committed files. */
import { runCommands } from '../ci/runCommands.ts';

const commands = {
  banks: ['node tools/make/banks.ts'],
  prefixes: ['node tools/make/prefixes.ts'],
  sublets: ['node tools/make/sublets.ts'],
  docs: ['node tools/make/docs.ts'],
  graph: ['node tools/make/graph.ts'],
  statements: ['node tools/make/statements.ts'],
  printed: ['node tools/make/printed.ts'],
  fixtures: ['node tools/make/fixtures.ts'],
  pictures: ['node tools/make/pictures.ts'],
  baselines: ['npm run --silent test:pictures -- --update-snapshots'],
};

const [name = '', ...options] = process.argv.slice(2);
process.exitCode = runCommands('make', commands, [name], options);
