import { findChromium } from './findChromium.ts';

const executablePath = findChromium();

/** How every runner here starts Chromium: without a sandbox (it may run as root) and without talking to anyone. */
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
