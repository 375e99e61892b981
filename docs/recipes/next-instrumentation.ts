/**
 * Next.js, `instrumentation.ts`, for `next start`. Set `NEXT_MANUAL_SIG_HANDLE=true`, or Next.js ends the process by
 * itself on `SIGTERM`.
 */
import type { Server } from 'node:http';

declare global {
  // oxlint-disable-next-line typescript/no-namespace -- how Node's types are extended
  namespace NodeJS {
    interface ProcessEnv {
      // Next.js puts the value in its place only where this very expression stands: `process.env.NEXT_RUNTIME`.
      readonly NEXT_RUNTIME?: string;
    }
  }
}

/** @see https://nodejs.org/api/diagnostics_channel.html#http */
interface RequestStart {
  readonly server: Server;
}

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { subscribe } = await import('node:diagnostics_channel');
    const { drain } = await import('./drain.ts');
    const seen = new WeakSet<Server>();
    subscribe('http.server.request.start', (message) => {
      const { server } = message as RequestStart;
      if (seen.has(server)) return;
      seen.add(server);
      drain.watch(server);
      // An hour. Node's 5 minutes end the upload of a slow phone, and each retry the same way.
      server.requestTimeout = 3_600_000;
    });
  }
}
