import type { UploadError } from '../errors/UploadError.js';
import { isOffline } from '../platform/network.js';
import { offlineWait, pause } from './attempt/pause.js';
import type { Engine, EngineParts } from './createEngine.js';
import { memoizeImport, preloadChunks } from './lazy.js';
import { withDeadline } from './withDeadline.js';

/** Loads the engine's code: a chunk of its own, because a page needs none of it before a file is picked. May reject. */
const importEngine: () => Promise<(parts: EngineParts) => Engine> = /* @__PURE__ */ memoizeImport(
  async () => (await import('./createEngine.js')).createEngine,
);

/** Milliseconds for the code to load. */
const deadline = 30_000;
/** Milliseconds before the second and the third try. */
const waits = [1_000, 3_000];
const never = new AbortController().signal;

/** Brings picked files to the engine, which is loaded for the first of them. */
export interface EngineLoader {
  /** Loads what a picked file needs, and starts the engine, ahead of time. */
  readonly prepare: () => void;
  /** `null` until the engine is loaded. */
  readonly engine: () => Engine | null;
  /** Examines files. Without the engine's code, their statements wait for the connection, or fail. */
  readonly examine: (statementIds: readonly string[]) => void;
  readonly stop: () => void;
}

/** Creates the {@link EngineLoader} of an uploader. */
export function createEngineLoader(parts: EngineParts): EngineLoader {
  const { update, isMounted } = parts;
  let engine: Engine | null = null;

  async function start(): Promise<void> {
    const createEngine = await importEngine();
    engine ??= createEngine(parts);
  }

  /** Goes on while the component is unmounted, because it ends soon: nothing else would take the files up again. */
  async function load(ids: readonly string[], failures: number): Promise<void> {
    try {
      await withDeadline(start(), deadline, never);
    } catch (cause) {
      const wait = waits[failures];
      if (isOffline()) {
        for (const id of ids) update(id, pause());
        setTimeout(() => recheck(ids), offlineWait);
      } else if (wait === undefined) {
        const error: UploadError = { stage: 'host', code: 'part-not-loaded', cause };
        for (const id of ids) update(id, { type: 'refused', error });
      } else setTimeout(() => void load(ids, failures + 1), wait);
      return;
    }
    engine?.add(ids);
  }

  /** While the component is unmounted, the files wait for it to come back. */
  function recheck(ids: readonly string[]): void {
    const type = isMounted() ? 'rechecked' : 'stopped';
    const changed = ids.filter((id) => update(id, { type }));
    if (isMounted()) examine(changed);
  }

  function examine(ids: readonly string[]): void {
    if (ids.length === 0) return;
    if (engine) engine.add(ids);
    else void load(ids, 0);
  }

  return {
    prepare() {
      start().catch(() => {});
      preloadChunks(parts.options());
    },
    engine: () => engine,
    examine,
    stop() {
      engine?.stop();
    },
  };
}
