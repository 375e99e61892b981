import { setupWorker, type SetupWorker } from 'msw/browser';

let started: Promise<SetupWorker> | undefined;

async function start(): Promise<SetupWorker> {
  const worker = setupWorker();
  // What no story answers for is the page's own: samples, modules, fonts.
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  return worker;
}

/** One worker for the page. A page of docs mounts many stories at once, and the addon would start one for each. */
export function startWorker(): Promise<SetupWorker> {
  started ??= start();
  return started;
}
