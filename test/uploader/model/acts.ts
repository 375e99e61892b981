import fc, { type Arbitrary } from 'fast-check';
import { vi } from 'vitest';
import { apiErrorCodes } from '../../../src/errors/ApiErrorCode.js';
import { errorCatalog } from '../../../src/errors/errorCatalog.js';
import type { Statement } from '../../../src/session/Statement.js';
import type { UploaderOptions } from '../../../src/uploader/UploaderOptions.js';
import { Act } from './Act.js';
import { rightPassword, wrongPassword } from './constants.js';
import type { World } from './createWorld.js';
import type { FileKind } from './PickedFile.js';
import type { Reply } from './Reply.js';
import type { Sent } from './Sent.js';

/** Some acts are followed by the next one in the same turn. */
const atOnce = fc.nat(3).map((value) => value === 0);
const index = fc.nat(7);

function at<T>(all: readonly T[], position: number): T | undefined {
  return all[position % all.length];
}

const hasStatements = (world: World): boolean => world.running() && world.listed().length > 0;

/** Acts of the borrower on a statement in any status. The engine must ignore those that do not apply. */
function touching(label: string, touch: (world: World, name: string, id: string) => void): Arbitrary<Act> {
  return fc.tuple(index, atOnce).map(
    ([position, quick]) =>
      new Act({
        label: `${label} ${position}`,
        canRun: hasStatements,
        run: (world) => {
          const name = at(world.listed(), position);
          if (name !== undefined) world.touch(name, (id) => touch(world, name, id));
        },
        atOnce: quick,
      }),
  );
}

const kind = fc.oneof(
  { weight: 8, arbitrary: fc.constant<FileKind>('plain') },
  { weight: 3, arbitrary: fc.constant<FileKind>('locked') },
  { weight: 2, arbitrary: fc.constantFrom<FileKind[]>('cut-off', 'junk', 'empty', 'too-large', 'copy') },
);

/** The files of one pick. */
export const handful: Arbitrary<FileKind[]> = fc.array(kind, { minLength: 1, maxLength: 4, size: 'max' });

const pick = fc.tuple(handful, atOnce).map(
  ([kinds, quick]) =>
    new Act({
      label: `pick ${kinds.join(' + ')}`,
      // Keep the list short, so that acts affect the same statements.
      canRun: (world) => world.running() && world.listed().length < 6,
      run: (world) => world.pick(kinds),
      atOnce: quick,
    }),
);

const submit = fc
  .tuple(fc.constantFrom(rightPassword, ` ${rightPassword} `, wrongPassword, wrongPassword, ' '))
  .chain(([password]) =>
    touching(`type "${password}" for`, (world, _, id) => world.uploader.intents.submitPassword(id, password)),
  );
const choose = fc
  .constantFrom('hdfc', 'ICICI', null)
  .chain((bank) =>
    touching(`choose ${bank} for`, (world, _, id) => world.uploader.intents.chooseBank(id, bank)),
  );

const intents: readonly Arbitrary<Act>[] = [
  submit,
  choose,
  touching('send anyway', (world, _, id) => world.uploader.intents.sendAnyway(id)),
  touching('change the bank of', (world, _, id) => world.uploader.intents.changeBank(id)),
  touching('retry', (world, _, id) => world.uploader.intents.retry(id)),
  touching('cancel', (world, _, id) => world.uploader.intents.cancel(id)),
  fc.tuple(index, atOnce).map(
    ([position, quick]) =>
      new Act({
        label: `remove ${position}`,
        canRun: hasStatements,
        run: (world) => {
          const name = at(world.listed(), position);
          if (name !== undefined) world.remove(name);
        },
        atOnce: quick,
      }),
  ),
];

const http = fc
  .record({
    status: fc.constantFrom(401, 403, 404, 408, 413, 425, 429, 500, 502, 503, 504),
    body: fc.constantFrom('', '<html><body>Bad gateway</body></html>', '{"detail":"not now"}'),
    retryAfter: fc.constantFrom(null, null, 0, 60, 100),
  })
  .map((answer): Reply => ({
    type: 'http',
    status: answer.status,
    body: answer.body,
    retryAfter: answer.retryAfter,
  }));

const reply: Arbitrary<Reply> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Reply>({ type: 'judged' }) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(
        'PASSWORD_INCORRECT',
        'BANK_NAME_UNDETECTED',
        'BANK_NAME_MISMATCH',
        'STATEMENT_DUPLICATE',
        'SESSION_EXPIRED',
        ...apiErrorCodes,
      )
      .map((code): Reply => ({ type: 'refused', code })),
  },
  { weight: 3, arbitrary: http },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('details-follow', 'cut-off', 'lost', 'lost-in-silence', 'failed', 'stalled')
      .map((type): Reply => ({ type })),
  },
);

/** The statuses that a statement may have after its response. */
function mayBe(mine: Statement, sent: Sent, given: Reply, bankIsFixed: boolean): boolean {
  if (sent.heard === 'accepted') return mine.status === 'accepted';
  if (sent.heard === 'passing') {
    // "At once", says the server.
    if (given.type === 'http' && given.retryAfter === 0) return true;
    return mine.status === 'failed' || (mine.status === 'queued' && mine.waitingFor === 'retry');
  }
  const code = given.type === 'refused' ? given.code : null;
  if (code === 'PASSWORD_INCORRECT') return mine.status === 'locked';
  if (code === 'BANK_NAME_MISMATCH' || code === 'BANK_NAME_UNDETECTED') {
    return mine.status === (bankIsFixed ? 'failed' : 'choosing-bank');
  }
  return mine.status === 'failed' || (given.type !== 'refused' && mine.status === 'locked');
}

const answer = fc.tuple(index, reply, atOnce).map(
  ([position, given, quick]) =>
    new Act({
      label: `answer ${position} with ${JSON.stringify(given)}`,
      canRun: (world) => world.live().length > 0,
      run: (world) => {
        const sent = at(world.live(), position);
        if (!sent) return;
        world.server.reply(sent, given);
        return (later) => {
          const { name } = sent.picked;
          const mine = later.statement(name);
          const { expired, rules } = later.uploader.getState();
          if (!mine || !mayBe(mine, sent, given, rules.fixedBank !== null)) {
            throw new Error(`${name} became ${JSON.stringify(mine)}`);
          }
          if (given.type === 'refused' && errorCatalog[given.code].endsSession && !expired) {
            throw new Error('the session is over, and the client does not know');
          }
        };
      },
      atOnce: quick,
    }),
);

const progress = fc.tuple(index, fc.constantFrom(0, 0.5, 1), atOnce).map(
  ([position, part, quick]) =>
    new Act({
      label: `progress of ${position}: ${part}`,
      canRun: (world) => world.live().length > 0,
      run: (world) => at(world.live(), position)?.request.onProgress({ sent: 1_000 * part, total: 1_000 }),
      atOnce: quick,
    }),
);

/** The client has aborted the request, and the server continues it. */
const lateAnswer = fc.tuple(index, reply, fc.boolean(), atOnce).map(
  ([position, given, withProgress, quick]) =>
    new Act({
      label: `answer ${position} too late with ${JSON.stringify(given)}`,
      canRun: (world) => world.late().length > 0,
      run: (world) => {
        const sent = at(world.late(), position);
        if (!sent) return;
        if (withProgress) sent.request.onProgress({ sent: 1_000, total: 1_000 });
        world.server.reply(sent, given);
      },
      atOnce: quick,
    }),
);

const network = fc.tuple(fc.constantFrom(true, true, false), atOnce).map(
  ([online, quick]) =>
    new Act({
      label: online ? 'go online' : 'go offline',
      canRun: () => true,
      run: (world) => world.setOnline(online),
      atOnce: quick,
    }),
);

const time = fc.constantFrom(50, 1_000, 5_000, 59_000, 130_000).map(
  (milliseconds) =>
    new Act({
      label: `wait ${milliseconds} ms`,
      canRun: () => true,
      run: () => {
        vi.advanceTimersByTime(milliseconds);
      },
      atOnce: false,
    }),
);

const coming = atOnce.map(
  (quick) =>
    new Act({
      label: 'start',
      canRun: (world) => !world.running(),
      run: (world) => world.start(),
      atOnce: quick,
    }),
);
const going = atOnce.map(
  (quick) =>
    new Act({
      label: 'stop',
      canRun: (world) => world.running(),
      run: (world) => world.stop(),
      atOnce: quick,
    }),
);

/**
 * Usually after the old session has expired. Otherwise the list starts empty, and pending results are dropped.
 */
const session = fc.tuple(fc.nat(7), atOnce).map(
  ([whim, quick]) =>
    new Act({
      label: 'new session',
      canRun: (world) => world.running() && (whim === 0 || world.sessionHasEnded()),
      run: (world) => world.newSession(),
      atOnce: quick,
    }),
);

const options = fc
  .tuple(
    fc.oneof(
      fc.record({ concurrency: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ bankSelection: fc.constantFrom<['required', 'optional']>('required', 'optional') }),
      fc.record({ bank: fc.constantFrom('hdfc', undefined) }),
    ),
    atOnce,
  )
  .map(
    ([changes, quick]: [Partial<UploaderOptions>, boolean]) =>
      new Act({
        label: `options ${JSON.stringify(changes)}`,
        canRun: (world) => world.running(),
        run: (world) => world.setOptions(changes),
        atOnce: quick,
      }),
  );

/** All acts, weighted by frequency. */
export const acts: Arbitrary<Act>[] = [
  ...Array.from({ length: 5 }, () => pick),
  ...Array.from({ length: 12 }, () => answer),
  ...Array.from({ length: 6 }, () => coming),
  ...intents,
  submit,
  progress,
  progress,
  lateAnswer,
  network,
  network,
  time,
  going,
  session,
  session,
  options,
];
