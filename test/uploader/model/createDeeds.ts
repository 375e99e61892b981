import type { Model } from './createModel.js';
import type { PickedFile } from './PickedFile.js';
import { pickFile } from './pickFile.js';
import type { Platform } from './stubPlatform.js';
import type { StateWatch } from './watchState.js';
import type { Deeds, World } from './World.js';

interface DeedsParts {
  readonly model: Model;
  readonly watch: StateWatch;
  readonly platform: Platform;
  /** Performs an act. */
  readonly act: (run: () => void) => void;
  readonly world: () => World;
}

/** Milliseconds before `expiresAt` from which on a new session continues with the files. */
const renewalTime = 300_000;

/** Makes the {@link Deeds} of a world. Each tells the model before it calls the engine. */
export function createDeeds({ model, watch, platform, act, world }: DeedsParts): Deeds {
  const { files } = model;

  function addFiles(more: readonly PickedFile[], replaced?: string): void {
    for (const picked of more) files.set(picked.name, picked);
    const replaces = replaced === undefined ? undefined : world().statement(replaced)?.id;
    model.listed = [...model.listed.filter((name) => name !== replaced), ...more.map(({ name }) => name)];
    act(() =>
      world().uploader.intents.addFiles(
        more.map(({ file }) => file),
        { replaces },
      ),
    );
  }

  function isRenewal(): boolean {
    const { expiresAt } = model.options;
    if (model.ended || world().uploader.getState().expired) return true;
    return expiresAt !== undefined && Date.now() >= Number(expiresAt) - renewalTime;
  }

  function touch(name: string, intent: (id: string) => void): void {
    const id = world().statement(name)?.id;
    if (id === undefined) return;
    model.markActed([name]);
    act(() => intent(id));
  }

  return {
    pick(kinds, replaced) {
      let last = [...files.values()].at(-1);
      const more = kinds.map((kind, index) => (last = pickFile(kind, files.size + index + 1, last)));
      addFiles(more, replaced);
    },

    pickAgain(name) {
      const original = files.get(name);
      if (original) addFiles([pickFile('copy', files.size + 1, original)]);
    },

    reload() {
      const again = model.listed.flatMap((name) => files.get(name) ?? []);
      model.running = false;
      act(() => world().uploader.stop());
      if (world().live().length > 0) model.complain('a request went on after the page had gone');
      for (const forgotten of [model.typed, model.typedFor, model.lastAct]) forgotten.clear();
      model.listed = [];
      model.ended = false;
      model.overSince = Infinity;
      model.pages += 1;
      world().host.isToldComplete = false;
      world().replacePage();
      model.running = true;
      if (model.online) model.offlineSince = Infinity;
      act(() => world().uploader.start());
      addFiles(again.map((original, index) => pickFile('copy', files.size + index + 1, original)));
    },

    touch,

    submitPassword(name, password) {
      model.typed.add(password.trim());
      model.typedFor.add(name);
      // It is tried on all that are locked.
      model.markActed(model.listed);
      touch(name, (id) => world().uploader.intents.submitPassword(id, password));
    },

    remove(name) {
      const id = world().statement(name)?.id;
      model.listed = model.listed.filter((other) => other !== name);
      if (id !== undefined) act(() => world().uploader.intents.remove(id));
    },

    start() {
      model.running = true;
      if (model.online) model.offlineSince = Infinity;
      act(() => world().uploader.start());
    },

    stop() {
      if (model.reacting > 0) model.hasStoppedInside = true;
      model.running = false;
      act(() => world().uploader.stop());
      // What was on its way starts again with the widget, whenever that is.
      model.markActed(model.listed);
      if (world().live().length > 0) model.complain('a request went on after the widget had gone');
    },

    setOnline(online) {
      if (online === model.online) return;
      model.online = online;
      // A widget that is away does not see the line return.
      if (!online) model.offlineSince = Math.min(model.offlineSince, model.nextOrder());
      else if (model.running) model.offlineSince = Infinity;
      // Who had to do without the connection has another try.
      const cutOff = world()
        .uploader.getState()
        .statements.filter(
          (mine) =>
            (mine.status === 'failed' && mine.error.stage === 'network') ||
            (mine.status === 'queued' && mine.waitingFor === 'connection'),
        );
      if (online && model.running) model.markActed(cutOff.map(({ file }) => file.name));
      act(() => platform.setOnline(online));
    },

    setOptions(more) {
      model.options = { ...model.options, ...more };
      watch.allowance = Math.max(watch.allowance, model.options.concurrency ?? 1);
      if (model.options.bankSelection !== 'required') model.requiredSince = Infinity;
      else if (model.requiredSince === Infinity) model.requiredSince = model.nextOrder();
      // The host's bank replaces the borrower's choice.
      if ('bank' in more) model.markActed(model.listed);
      act(() => world().uploader.setOptions(model.options));
    },

    newSession() {
      const { reacting, reactions } = model;
      const goesOn = isRenewal();
      model.sessions += 1;
      model.ended = false;
      world().host.isToldComplete = false;
      model.options = { ...model.options, sessionId: `session-${model.sessions}`, expiresAt: undefined };
      if (goesOn) model.markActed(model.listed);
      else model.typed.clear();
      model.listed = goesOn
        ? model.listed.filter((name) => world().statement(name)?.status !== 'accepted')
        : [];
      act(() => world().uploader.setOptions(model.options));
      const isSure = reacting === 0 && model.reactions === reactions && model.running;
      if (isSure && world().host.lastRenewed() !== goesOn)
        model.complain(`renewed: ${world().host.lastRenewed()}, not ${goesOn}`);
      if (world().live().length > 0) model.complain('a request went on after the session had changed');
    },
  };
}
