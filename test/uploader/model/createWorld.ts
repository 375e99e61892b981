import { createUploader } from '../../../src/uploader/createUploader.js';
import type { UploaderOptions } from '../../../src/uploader/UploaderOptions.js';
import { checkRequest, checkStored } from './checkRequest.js';
import { checkNow, checkSettled, isRunning } from './checkState.js';
import { answerTimeout, maxAttempts, maxFileSize, stallTimeout } from './constants.js';
import { createDeeds } from './createDeeds.js';
import { createHeaders } from './createHeaders.js';
import { createHost } from './createHost.js';
import { createHostileClient } from './createHostileClient.js';
import { createModel, type Model } from './createModel.js';
import { createServer } from './createServer.js';
import { createStatusRoute } from './createStatusRoute.js';
import { hearError } from './hear.js';
import { isKnownComplete } from './isKnownComplete.js';
import type { Heard, Sent } from './Sent.js';
import { settle } from './settle.js';
import type { Platform } from './stubPlatform.js';
import { watchState } from './watchState.js';
import type { Circumstances, World } from './World.js';

/** Makes a {@link World} in which nothing has happened yet. */
export function createWorld(given: Circumstances, platform: Platform): World {
  platform.setOnline(true);
  platform.stored.clear();
  platform.blocksStorage = given.blocksStorage;
  const queryClient = given.hasHostileClient ? createHostileClient() : undefined;
  const headers = createHeaders(given.headers);
  const base: UploaderOptions = {
    sessionId: 'session-1',
    endpoint: '/api/statements',
    concurrency: given.concurrency,
    bankSelection: given.bankSelection,
    maxFiles: given.maxFiles,
    maxAttempts,
    maxFileSize,
    stallTimeout,
    answerTimeout,
    suggestBank: false,
    idempotencyKey: true,
    queryClient,
    headers: headers.call,
  };
  const model: Model = createModel(base);
  const { files } = model;

  /** Requests whose result the state does not show yet. */
  const undelivered = new Set<Sent>();
  const noteHeard = (sent: Sent, heard: Heard): void => {
    sent.heard = heard;
    undelivered.add(sent);
    model.changes += 1;
  };
  const isUnderWay = ({ picked }: Sent): boolean => {
    const mine = world.statement(picked.name);
    return mine !== undefined && isRunning(mine);
  };

  /** An attempt that is no longer under way has been ended by what was heard, or by an act. */
  function noteEnds(): void {
    for (const sent of undelivered) {
      if (isUnderWay(sent)) continue;
      undelivered.delete(sent);
      if (model.acting > 0) sent.calledOff = true;
      else sent.isShown = true;
    }
  }

  const server = createServer({
    memory: given.memory,
    asked: given.asked,
    heedsAbort: given.heedsAbort,
    pickedAs: (name) => files.get(name),
    nextOrder: model.nextOrder,
    page: () => model.pages,
    onStore: (sent) => {
      if (given.memory === 'keys') checkStored(world, sent, given.blocksStorage);
    },
    onRequest(sent) {
      model.changes += 1;
      checkRequest(world, watch, sent);
    },
    onAbort(sent) {
      // Nobody has ended the attempt: the client has given up waiting.
      if (model.acting > 0 || !isUnderWay(sent)) return;
      const bodySent = world.statement(sent.picked.name)?.status === 'processing';
      const code = bodySent ? 'answer-timeout' : 'connection-stalled';
      noteHeard(sent, hearError({ stage: 'network', code, bodySent }));
    },
    onHeard: noteHeard,
    onBroken: model.complain,
  });
  const status = createStatusRoute(server, (sessionId) => {
    model.changes += 1;
    if (!model.running) model.complain('the status was asked for while the widget was away');
    if (sessionId !== model.options.sessionId) model.complain(`the status of ${sessionId} was asked for`);
  });
  const host = createHost({
    model,
    throws: given.throws,
    state: () => uploader.getState(),
    isComplete: () => isKnownComplete(world),
  });
  model.options = {
    ...base,
    ...host.callbacks,
    transport: server.transport,
    fetchStatus: given.hasStatus ? status.fetchStatus : undefined,
  };
  let uploader = createUploader(model.options);
  const watch = watchState(() => world, uploader.getState(), given.concurrency);
  const listen = (): unknown =>
    uploader.subscribe(() => {
      watch.look();
      noteEnds();
    });
  listen();

  /** Performs an act. What it ends does not count as heard, also if the response has just come. */
  function act(run: () => void): void {
    model.nextOrder();
    const { reactions } = model;
    model.acting += 1;
    run();
    noteEnds();
    model.acting -= 1;
    model.changes += 1;
    // Several acts in one: their order is the engine's affair.
    if (model.reactions !== reactions) {
      model.listed = uploader.getState().statements.map(({ file }) => file.name);
    }
  }

  const world: World = {
    get uploader() {
      return uploader;
    },
    replacePage() {
      uploader = createUploader(model.options);
      watch.restart(uploader.getState());
      listen();
    },
    server,
    status,
    headers,
    host,
    queryClient,
    model,
    statement: (name) => uploader.getState().statements.find(({ file }) => file.name === name),
    live: () =>
      server.requests.filter(
        ({ pending, heard, request }) => pending && heard === null && !request.signal.aborted,
      ),
    late: () => server.requests.filter(({ pending, request }) => pending && request.signal.aborted),

    ...createDeeds({ model, watch, platform, act, world: () => world }),

    async settle() {
      await settle(world);
      model.settledAt = model.nextOrder();
      const { statements } = uploader.getState();
      const taken = statements.filter(
        (mine) => isRunning(mine) || (mine.status === 'queued' && mine.waitingFor === 'connection'),
      ).length;
      const { concurrency = 1 } = model.options;
      if (taken <= concurrency) watch.allowance = concurrency;
      model.checkSecrets('the storage', [...platform.stored]);
    },
    checkNow: () => checkNow(world),
    checkSettled: () => checkSettled(world, watch),
  };
  return world;
}
