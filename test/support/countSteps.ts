import { Session } from 'node:inspector';

const session = new Session();

function ask<T>(method: string, params: object = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    session.post(method, params, (error, result) => (error ? reject(error) : resolve(result as T)));
  });
}

// Once, and before any function of `src` is called: V8 adds its counters when it compiles a function for the first
// call, and never again.
session.connect();
await ask('Profiler.enable');
await ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/**
 * Counts how often the blocks of `src` run during `work`: every function call, branch and
 * turn of a loop is one step. Unlike time, the count is the same on every machine.
 *
 * V8's precise coverage supplies the counts. It does not see inside of the engine's own functions, only the code that
 * calls them.
 */
export async function countSteps(work: () => unknown): Promise<number> {
  // Each report starts the counters from zero.
  await ask('Profiler.takePreciseCoverage');
  await work();
  const { result } = await ask<Coverage>('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => /^(?!.*node_modules).*\/src\//.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}
