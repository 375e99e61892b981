import { setupWorker, type SetupWorker } from 'msw/browser';

let started: Promise<SetupWorker> | undefined;

async function start(): Promise<SetupWorker> {
  const worker = setupWorker();
  // Requests without a handler load the page itself: samples, modules, fonts.
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  return worker;
}

/** Starts one worker for the page: on a docs page, the addon would otherwise start one for each story. */
export function startWorker(): Promise<SetupWorker> {
  started ??= start();
  return started;
}
