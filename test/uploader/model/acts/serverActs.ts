import fc, { type Arbitrary } from 'fast-check';
import { apiErrorCodes } from '../../../../src/errors/ApiErrorCode.js';
import { errorCatalog } from '../../../../src/errors/errorCatalog.js';
import type { Statement } from '../../../../src/session/Statement.js';
import { Act } from '../Act.js';
import type { StatusReply } from '../createStatusRoute.js';
import { judged, type Reply, type Told } from '../Reply.js';
import { isAccepted, type Sent } from '../Sent.js';
import type { World } from '../World.js';
import { at, atOnce, index } from './draw.js';

const http: Arbitrary<Reply> = fc.record({
  type: fc.constant('http'),
  status: fc.constantFrom(401, 403, 404, 408, 413, 415, 425, 429, 500, 502, 503, 504, 520),
  body: fc.constantFrom('', '<html><body>Bad gateway</body></html>', '{"detail":"not now"}'),
  retryAfter: fc.constantFrom(null, null, 0, 60, 100),
  judged: fc.boolean(),
});

const told = fc.constantFrom<Told[]>('told', 'told', 'told', 'null', 'absent');

const answered: Arbitrary<Reply> = fc.record({
  type: fc.constantFrom('judged', 'judged', 'judged', 'details-follow', 'cut-off'),
  months: told,
  missing: told,
  account: fc.nat(4).map((value) => value > 0),
});

const reply: Arbitrary<Reply> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(judged) },
  { weight: 3, arbitrary: answered },
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
    weight: 3,
    arbitrary: fc
      .constantFrom('lost', 'lost-in-silence', 'failed', 'stalled')
      .map((type): Reply => ({ type })),
  },
);

/** The statuses that a statement may have after its response. */
function mayBe(mine: Statement, sent: Sent, given: Reply, bankIsFixed: boolean): boolean {
  if (isAccepted(sent)) return mine.status === 'accepted';
  const { next = 'none', notBefore = 0, error = null } = sent.heard ?? {};
  if (next !== 'none') {
    // What is due at once has started again already.
    if (next === 'retry' && notBefore <= Date.now()) return true;
    return mine.status === 'failed' || (mine.status === 'queued' && mine.waitingFor !== 'turn');
  }
  const { code } = error ?? {};
  if (code === 'PASSWORD_INCORRECT') return mine.status === 'locked';
  if (code === 'BANK_NAME_MISMATCH' || code === 'BANK_NAME_UNDETECTED') {
    return mine.status === (bankIsFixed ? 'failed' : 'choosing-bank');
  }
  return mine.status === 'failed';
}

function checkResult(world: World, sent: Sent, given: Reply): void {
  const { name } = sent.picked;
  const mine = world.statement(name);
  const { expired, rules } = world.uploader.getState();
  const { error } = sent.heard ?? {};
  const endsSession =
    given.type === 'refused' && error?.code === given.code && errorCatalog[given.code].endsSession === true;
  if (endsSession && !expired) throw new Error('the session is over, and the client does not know');
  // In a session that is over, nothing waits for its next attempt.
  if (expired && mine?.status === 'queued') return;
  if (!mine || !mayBe(mine, sent, given, rules.fixedBank !== null)) {
    throw new Error(`${name} became ${JSON.stringify(mine)} after ${JSON.stringify(sent.heard)}`);
  }
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
        return (later) => checkResult(later, sent, given);
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

const statusReply: Arbitrary<StatusReply> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom('now', 'now', 'then'),
      missing: told,
      statements: fc.nat(3).map((value) => value > 0),
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('other-session', 'ended', 'rejected', 'rejected', 'unreadable')
      .map((type): StatusReply => ({ type })),
  },
);

const statusAnswer = fc.tuple(index, statusReply, atOnce).map(
  ([position, given, quick]) =>
    new Act({
      label: `answer the status ${position} with ${JSON.stringify(given)}`,
      canRun: (world) => world.status.calls().length > 0,
      run: (world) => {
        const call = at(world.status.calls(), position);
        if (!call) return;
        const isHeard = !call.signal.aborted;
        world.status.reply(call, given);
        return (later) => {
          const { sessionId, expired } = later.uploader.getState();
          const isOver = given.type === 'ended' && isHeard && call.sessionId === sessionId;
          if (isOver && !expired) throw new Error('the status says that it is over, and the client does not');
        };
      },
      atOnce: quick,
    }),
);

const reading = atOnce.map(
  (quick) =>
    new Act({
      label: 'the server reads what it has',
      canRun: (world) => world.server.books.stored.some(({ isRead }) => !isRead),
      run: (world) => world.server.books.readAll(),
      atOnce: quick,
    }),
);

/** What the server does, weighted by frequency. */
export const serverActs: readonly Arbitrary<Act>[] = [
  ...Array.from({ length: 12 }, () => answer),
  progress,
  progress,
  lateAnswer,
  statusAnswer,
  statusAnswer,
  statusAnswer,
  reading,
];
