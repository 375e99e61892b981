import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import { launchOptions } from '../../tools/ci/launchOptions.ts';

/** The login that the profile has saved. */
export const login = { name: 'asha@example.com', password: 'Saved-Login-1' } as const;

async function launch(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    ...launchOptions,
    args: [...launchOptions.args, '--password-store=basic'],
    // Where Chromium is automated, it does not offer to save a password.
    ignoreDefaultArgs: ['--enable-automation'],
  });
}

/** Encrypts as Chromium does on Linux without a keyring (`os_crypt_linux.cc`, version 10). */
function encrypt(text: string): Buffer {
  const key = pbkdf2Sync('peanuts', 'saltysalt', 1, 16, 'sha1');
  const cipher = createCipheriv('aes-128-cbc', key, Buffer.alloc(16, ' '));
  return Buffer.concat([Buffer.from('v10'), cipher.update(text), cipher.final()]);
}

/** Writes {@link login} into the database that Chromium has made, whatever columns its version has. */
function saveLogin(file: string, origin: string): void {
  const database = new DatabaseSync(file);
  const values: Record<string, SQLInputValue> = {};
  for (const { name, type } of database.prepare('PRAGMA table_info(logins)').all()) {
    if (typeof name !== 'string' || name === 'id') continue;
    values[name] = type === 'INTEGER' ? 0 : type === 'BLOB' ? Buffer.alloc(0) : '';
  }
  values['origin_url'] = values['action_url'] = values['signon_realm'] = `${origin}/`;
  values['username_value'] = login.name;
  values['password_value'] = encrypt(login.password);
  values['date_created'] = 13_300_000_000_000_000;
  values['times_used'] = 3;
  const names = Object.keys(values);
  database
    .prepare(`INSERT INTO logins (${names.join()}) VALUES (${names.map(() => '?').join()})`)
    .run(...Object.values(values));
  database.close();
}

/** A browser whose profile has a saved login. */
export interface LoginProfile {
  readonly context: BrowserContext;
  /** How often Chromium has offered to save or update a password. */
  readonly offers: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Starts Chromium with a profile that has {@link login} saved for an origin. */
export async function openLoginProfile(origin: string): Promise<LoginProfile> {
  const folder = await mkdtemp(join(tmpdir(), 'saved-login-'));
  // Chromium makes the database.
  await (await launch(folder)).close();
  saveLogin(join(folder, 'Default', 'Login Data'), origin);
  const context = await launch(folder);
  const internals = await context.newPage();
  await internals.goto('chrome://password-manager-internals');
  return {
    context,
    async offers() {
      const text = await internals.locator('body').innerText();
      return text.match(/new state of the UI:\s+PENDING_PASSWORD/g)?.length ?? 0;
    },
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Adds a login form to a page, and waits until Chromium has filled it: it then has seen all other fields too. Marks the
 * fields with `data-witness`.
 */
export async function awaitFilledLogin(page: Page): Promise<void> {
  await page.evaluate(() => {
    const form = document.createElement('form');
    for (const type of ['email', 'password']) {
      const input = form.appendChild(document.createElement('input'));
      input.type = type;
      input.autocomplete = type === 'email' ? 'username' : 'current-password';
      input.dataset['witness'] = type;
    }
    document.body.append(form);
  });
  await expect(page.locator('[data-witness=password]:autofill')).toBeVisible();
}
