import { spawnSync, type StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';

// What an installer prints goes to stderr: stdout belongs to the tests.
function run(stdio: StdioOptions, command: string, ...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio, env }).status === 0;
}

/**
 * Makes sure that a command is there: installs its package by apt-get as root on Debian. Returns false where it cannot
 * be had.
 */
export function setUpTool(command: string, packageName: string): boolean {
  const isThere = (): boolean => run('ignore', command, '--version') || run('ignore', command, '-v');
  const install = (...args: string[]): boolean => run(['ignore', 2, 2], 'apt-get', '-qq', ...args);
  if (isThere()) return true;
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  return (
    asRoot &&
    install('update') &&
    install('install', '-y', '--no-install-recommends', packageName) &&
    isThere()
  );
}
