/** `npm run bench -- NAME` (build first): measures, and asserts nothing. Default: `widget`. */
import { runCommands } from '../tools/ci/runCommands.ts';

const commands = {
  widget: ['node bench/widget.ts'],
  session: ['node bench/session.ts'],
  preflight: ['node bench/preflight.ts'],
  hostile: ['node bench/hostile.ts'],
  server: ['node bench/server.ts'],
};

const [name = 'widget', ...options] = process.argv.slice(2);
process.exitCode = runCommands('bench', commands, [name], options);
