import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@redis/client';

/** A `redis-server` of this check, on a free port. */
export interface RedisServer {
  readonly url: string;
  readonly signal: (name: 'SIGSTOP' | 'SIGCONT') => void;
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port, with the files that it wrote. */
  readonly restart: () => Promise<void>;
  /** Sends one command, on a connection of its own. */
  readonly send: (...command: string[]) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

export async function startRedis(options: readonly string[]): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'check-redis-'));
  const port = String(await findPort());
  const url = `redis://127.0.0.1:${port}`;
  const fixed = ['--port', port, '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  let redis: ChildProcess;

  async function start(): Promise<void> {
    const child = spawn('redis-server', [...fixed, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    redis = child;
    child.on('error', () => {
      console.error(
        'There is no redis-server here: install it, with `apt-get install redis-server` for one.',
      );
      process.exit(1);
    });
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (data) => {
        if (/Ready to accept connections/.test(String(data))) resolve();
      });
    });
  }
  async function kill(): Promise<void> {
    const exit = once(redis, 'exit');
    redis.kill('SIGKILL');
    await exit;
  }

  await start();
  return {
    url,
    signal: (name) => void redis.kill(name),
    kill,
    restart: start,
    send: async (...command) => {
      const client = await createClient({ url }).connect();
      try {
        return await client.sendCommand(command);
      } finally {
        client.destroy();
      }
    },
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What happens to Redis while uploads are on their way. */
interface Disturbance {
  readonly title: string;
  readonly options: readonly string[];
  readonly disturb: (redis: RedisServer) => Promise<void>;
}

function freeze(seconds: number): Disturbance {
  return {
    title: `frozen for ${seconds} s (\`SIGSTOP\`)`,
    options: ['--appendonly', 'no'],
    disturb: async (redis) => {
      redis.signal('SIGSTOP');
      await pause(seconds * 1000);
      redis.signal('SIGCONT');
    },
  };
}

function killAndRestart(title: string, appendOnly: 'yes' | 'no'): Disturbance {
  return {
    title: `killed (\`SIGKILL\`), and restarted 3 s later ${title}`,
    options: ['--appendonly', appendOnly],
    disturb: async (redis) => {
      await redis.kill();
      await pause(3_000);
      await redis.restart();
    },
  };
}

/** Bytes of a value of other data than the route's. */
const otherSize = 20_000;

/**
 * Writes 2 MB of other data a second for 10 s, into a server that has just been filled.
 *
 * @param room bytes: what the server keeps of it
 */
async function fill(redis: RedisServer, room: number): Promise<void> {
  const info = String(await redis.send('INFO', 'memory'));
  const used = Number(/used_memory:(\d+)/.exec(info)?.[1]);
  await redis.send('CONFIG', 'SET', 'maxmemory', String(used + room));
  const before = Math.floor(room / otherSize);
  const write = (index: number): Promise<unknown> =>
    redis.send('SET', `other-${index}`, 'x'.repeat(otherSize), 'EX', '3600').catch(() => undefined);
  for (let index = 0; index < before; index += 1) await write(index);
  const end = performance.now() + 10_000;
  for (let index = before; performance.now() < end; index += 1) {
    await write(index);
    await pause(10);
  }
  await redis.send('CONFIG', 'SET', 'maxmemory', '0');
}

export const disturbances: readonly Disturbance[] = [
  { title: 'left alone', options: ['--appendonly', 'no'], disturb: () => Promise.resolve() },
  freeze(5),
  freeze(40),
  killAndRestart('with its data (`appendonly yes`)', 'yes'),
  killAndRestart('**empty**', 'no'),
  {
    title: 'full (`noeviction`) for 10 s',
    options: ['--maxmemory-policy', 'noeviction'],
    disturb: (redis) => fill(redis, 200_000),
  },
  {
    title: 'evicting (`allkeys-lru`) for 10 s, each key after some 5 s',
    options: ['--maxmemory-policy', 'allkeys-lru'],
    disturb: async (redis) => {
      await fill(redis, 10_000_000);
      assert.match(String(await redis.send('INFO', 'stats')), /evicted_keys:[1-9]/);
    },
  },
];
