/** `npm start`: builds the package silently, unless the build fails, and starts the demo. */
import { spawnSync } from 'node:child_process';

const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (status !== 0) {
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exit(1);
}
await import('../../demo/start.ts');
