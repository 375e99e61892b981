import fc, { type Arbitrary } from 'fast-check';
import type { UploaderOptions } from '../../../../src/uploader/UploaderOptions.js';
import { Act } from '../Act.js';
import type { HeadersMode } from '../createHeaders.js';
import type { CallbackName } from '../createHost.js';
import { intents, pick } from './borrowerActs.js';
import { atOnce } from './draw.js';

/** The component is mounted. */
const coming: Arbitrary<Act> = atOnce.map(
  (quick) =>
    new Act({
      label: 'start',
      canRun: ({ model }) => !model.running,
      run: (world) => world.start(),
      atOnce: quick,
    }),
);

const going = atOnce.map(
  (quick) =>
    new Act({
      label: 'stop',
      canRun: ({ model }) => model.running,
      run: (world) => world.stop(),
      atOnce: quick,
    }),
);

/** Usually when the old session has ended, or its end is near. Otherwise the list starts empty. */
const session = fc.tuple(fc.nat(7), atOnce).map(
  ([whim, quick]) =>
    new Act({
      label: 'new session',
      canRun: ({ model }) => whim === 0 || model.ended || model.options.expiresAt !== undefined,
      run: (world) => world.newSession(),
      atOnce: quick,
    }),
);

const periods: readonly unknown[] = [
  undefined,
  { from: '2024-01', to: '2024-01' },
  { from: '2024-01', to: '2024-02' },
  { from: '2024-01-05', to: '2024-02-20' },
  { from: new Date(0), to: new Date(0) },
];

const changes: Arbitrary<Partial<UploaderOptions>> = fc.oneof(
  fc.record({ concurrency: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ bankSelection: fc.constantFrom<['required', 'optional']>('required', 'optional') }),
  fc.record({ bank: fc.constantFrom('hdfc', undefined) }),
  // A host without types may hand in anything.
  fc.constantFrom(...periods).map((period) => ({ period }) as Partial<UploaderOptions>),
);

const options = fc.tuple(changes, atOnce).map(
  ([more, quick]) =>
    new Act({
      label: `options ${JSON.stringify(more)}`,
      canRun: () => true,
      run: (world) => world.setOptions(more),
      atOnce: quick,
    }),
);

const expiry = fc.constantFrom(60_000, 299_000, 420_000).map(
  (left) =>
    new Act({
      label: `the session expires in ${left} ms`,
      canRun: () => true,
      run: (world) => world.setOptions({ expiresAt: Date.now() + left }),
      atOnce: false,
    }),
);

const headersMode = fc
  .tuple(fc.constantFrom<HeadersMode[]>('answers', 'answers', 'asks', 'rejects', 'throws', 'hangs'), atOnce)
  .map(
    ([mode, quick]) =>
      new Act({
        label: `headers(): ${mode}`,
        canRun: () => true,
        run: (world) => {
          world.headers.mode = mode;
        },
        atOnce: quick,
      }),
  );

const headersAnswer = fc.tuple(fc.nat(3), atOnce).map(
  ([value, quick]) =>
    new Act({
      label: `headers() ${value > 0 ? 'resolves' : 'rejects'}`,
      canRun: (world) => world.headers.countPending() > 0,
      run: (world) => world.headers.settleAll(value > 0),
      atOnce: quick,
    }),
);

const clearing = atOnce.map(
  (quick) =>
    new Act({
      label: 'queryClient.clear()',
      canRun: (world) => world.queryClient !== undefined,
      run: (world) => world.queryClient?.clear(),
      atOnce: quick,
    }),
);

const callbacks: readonly CallbackName[] = [
  'onEvent',
  'onEvent',
  'onError',
  'onUploaded',
  'onComplete',
  'onSessionExpired',
];

/** In a callback, the host calls the engine. */
const reaction = fc
  .tuple(fc.constantFrom(...callbacks), fc.oneof(...intents, pick, pick, going, session, options))
  .map(
    ([name, inner]) =>
      new Act({
        label: `arm ${name} with: ${inner.toString()}`,
        canRun: () => true,
        run: (world) => world.host.arm(name, () => inner.runInside(world)),
        atOnce: true,
      }),
  );

/** What the host does, weighted by frequency. */
export const hostActs: readonly Arbitrary<Act>[] = [
  ...Array.from({ length: 6 }, () => coming),
  going,
  session,
  session,
  options,
  options,
  expiry,
  headersMode,
  headersAnswer,
  headersAnswer,
  clearing,
  reaction,
  reaction,
];
