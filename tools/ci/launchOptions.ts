import { findChromium } from './findChromium.ts';

const executablePath = findChromium();

/**
 * Options with which every runner starts Chromium: no sandbox (it may run as root), and no background network access.
 */
export const launchOptions: { readonly args: string[]; readonly executablePath?: string } = {
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  ...(executablePath === undefined ? {} : { executablePath }),
};
