import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createSandbox, createTestPdf } from '../../src/testing/index.js';
import { serve, type Served } from './support/serve.ts';
import { recipes } from './support/serveRecipes.ts';

vi.mock('statement-uploader/server', () => import('../../src/server/index.js'));
vi.mock('statement-uploader/server/node', () => import('../../src/server/node/index.js'));

const apiKey = 'key-of-the-recipes';
let sandbox: Served;

beforeAll(async () => {
  sandbox = await serve(createSandbox({ apiKey, scenario: 'details-follow' }));
  vi.stubEnv('BANKCONNECT_KEY', apiKey);
  vi.stubEnv('BANKCONNECT_URL', `${sandbox.url}/upload_session/`);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sandbox.close();
});

function form(sessionId: string, filler: string = ''): FormData {
  const body = new FormData();
  body.append('session_id', sessionId);
  body.append('upload_type', 'PDF');
  body.append('bank_name', 'hdfc');
  body.append('file', createTestPdf(`A statement ${crypto.randomUUID()} ${filler}`));
  return body;
}

it.each(Object.keys(recipes))(
  'the recipe %s takes an upload of its caller to the API, and nobody else’s',
  async (name) => {
    const served = await recipes[name]?.();
    if (!served) throw new Error('No such recipe.');
    try {
      const send = (sessionId: string, filler?: string): Promise<Response> =>
        fetch(`${served.url}/api/statements?identity=true`, {
          method: 'POST',
          body: form(sessionId, filler),
          headers: { cookie: 'login=asha' },
        });
      const accepted = await send('sandbox-session');
      // The sandbox judges for real, and a test's page is no statement: its own answer comes through.
      expect(await accepted.json()).toMatchObject({ error: { code: 'PDF_IS_IMAGE' } });
      const large = await send('sandbox-session', 'x'.repeat(300_000));
      expect(await large.json()).toMatchObject({ error: { code: expect.not.stringMatching(/^server-/) } });
      const other = await send('sandbox-session.2');
      expect(other.status).toBe(403);
      expect(await other.json()).toMatchObject({ error: { code: 'not-authorized' } });
    } finally {
      await served.close();
    }
  },
);

it('the recipe for Next.js names a tested runtime', async () => {
  expect((await import('../../docs/recipes/next-route.ts')).runtime).toBe('nodejs');
});

it.each(['express', 'node-http', 'fastify', 'hono-node'])(
  'the recipe %s gives a slow phone an hour',
  async (name) => {
    const { server } =
      name === 'fastify'
        ? (await import('../../docs/recipes/fastify.ts')).app
        : await import(`../../docs/recipes/${name}.ts`);
    expect(server.requestTimeout).toBe(3_600_000);
  },
);
