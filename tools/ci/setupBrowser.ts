/**
 * Ensures that there is a Chromium for the tests. If not, installs one: by apt-get as root on Debian, otherwise (or if
 * that fails) by Playwright.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './findChromium.ts';

function run(command: string, ...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Installers print to stderr, because stdout belongs to the tests.
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}

function install(): boolean {
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  return (
    (asRoot &&
      run('apt-get', 'update', '-qq') &&
      run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation')) ||
    run('npx', '--no', 'playwright', 'install', 'chromium-headless-shell')
  );
}

if (findChromium() === undefined && (!install() || findChromium() === undefined)) {
  console.error(
    'No Chromium was found, and none could be installed. Install one, or set CHROMIUM_PATH to its executable.',
  );
  process.exit(1);
}
