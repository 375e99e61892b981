import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

/** The packed package in fresh apps: slower, because each app is installed, and without the demo's server. */
const { webServer: _, ...shared } = config;
export default defineConfig({ ...shared, testDir: 'test/consumer', timeout: 300_000, fullyParallel: true });
