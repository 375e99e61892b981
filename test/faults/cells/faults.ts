import type { Trouble } from '../stage/openStage.ts';
import type { PageOptions } from '../stage/PageOptions.ts';
import { serverFaults } from './serverFaults.ts';

/** A fault of an upload, and the expected result if it persists. */
export interface Fault extends Omit<Trouble, 'times'> {
  readonly title: string;
  /** The error's code if the fault persists. */
  readonly code: string;
  /** The widget must not retry automatically. */
  readonly final?: true;
  /** The port refuses connections. */
  readonly refused?: true;
  /** 12 MB instead of a few kilobytes, so that the body does not fit into the system's buffers. */
  readonly large?: true;
  /** On a reused connection, Chromium itself repeats a request without a response. */
  readonly reused?: true;
  /**
   * Only with an endpoint that honors keys. Another one refuses the second request, because it has the statement. If
   * that refusal is cut off, it looks like any other.
   */
  readonly keysOnly?: true;
  /** The session has ended: the host gives the widget a new one. */
  readonly renews?: true;
  /** The endpoint repeats its answer for the same key: until the borrower acts, it does not recover. */
  readonly kept?: true;
  /** Requests that it affects if it recovers. Default: 1. */
  readonly lasts?: number;
  readonly options?: Partial<PageOptions>;
}

/** Milliseconds. The defaults are 30 seconds and 3 minutes. */
const impatient = { stallTimeout: 1_500, answerTimeout: 1_500 } as const;

const lost = 'connection-lost';
const resets = [
  { title: 'reset before the headers', code: lost, line: { on: 'connection', ending: 'reset' } },
  { title: 'reset at 0 % of the body', code: lost, line: { on: 'body', share: 0, ending: 'reset' } },
  { title: 'reset at 50 % of the body', code: lost, line: { on: 'body', share: 0.5, ending: 'reset' } },
  { title: 'reset at 100 % of the body', code: lost, line: { on: 'body', share: 1, ending: 'reset' } },
  { title: 'answered and lost', code: lost, line: { on: 'answer', share: 0, ending: 'reset' } },
] as const satisfies readonly Fault[];

/** The same fault on a reused connection. */
function onUsedConnection({ title, code, line }: (typeof resets)[number]): Fault {
  return { title: `${title}, connection used before`, code, line, reused: true };
}

/** The faults of the matrix. */
export const faults: readonly Fault[] = [
  { title: 'refused', code: 'connection-failed', refused: true },
  ...resets,
  {
    title: 'reset at 25 % of a large body',
    code: 'connection-failed',
    large: true,
    line: { on: 'body', share: 0.25, ending: 'reset' },
  },
  {
    title: 'accepted and silent',
    code: 'answer-timeout',
    options: impatient,
    line: { on: 'connection', ending: 'silence' },
  },
  {
    title: 'accepted and silent, large body',
    code: 'connection-stalled',
    large: true,
    options: impatient,
    line: { on: 'connection', ending: 'silence' },
  },
  {
    title: 'cut in the middle of the answer',
    code: lost,
    line: { on: 'answer', share: 0.5, ending: 'reset' },
  },
  {
    title: 'cut in the headers of the answer',
    code: lost,
    line: { on: 'head', share: 0.5, ending: 'reset' },
  },
  {
    title: 'closed in the headers of the answer',
    code: 'answer-unreadable',
    keysOnly: true,
    line: { on: 'head', share: 0.5, ending: 'close' },
  },
  {
    title: 'one byte a second, large body',
    code: 'connection-stalled',
    large: true,
    options: impatient,
    line: { on: 'body', share: 0, ending: 'drip' },
  },
  {
    title: 'one byte a second, answer',
    code: 'answer-timeout',
    options: impatient,
    line: { on: 'answer', share: 0, ending: 'drip' },
  },
  { title: '502, a page of HTML', code: 'server-unavailable', server: serverFaults.badGateway },
  { title: '503', code: 'server-unavailable', server: serverFaults.unavailable },
  { title: '503, `Retry-After: 1`', code: 'server-unavailable', server: serverFaults.unavailableFor },
  { title: '429, `Retry-After: 1`', code: 'too-many-requests', server: serverFaults.tooManyFor },
  { title: '429, `Retry-After` with a date', code: 'too-many-requests', server: serverFaults.tooManyUntil },
  { title: '503, JSON of a gateway', code: 'server-unavailable', server: serverFaults.unavailableByGateway },
  { title: '503, an unknown code', code: 'OVERLOADED', server: serverFaults.unavailableByCode },
  {
    title: '504, JSON of a gateway, stored',
    code: 'server-unavailable',
    server: serverFaults.timeoutByGateway,
  },
  { title: '429, JSON of a gateway', code: 'too-many-requests', server: serverFaults.tooManyByGateway },
  {
    title: '429, an unknown code, `Retry-After: 1`',
    code: 'SLOW_DOWN',
    server: serverFaults.tooManyByCode,
  },
  {
    title: 'answered and lost, then 429 with an unknown code',
    code: 'SLOW_DOWN',
    lasts: 2,
    server: serverFaults.tooManyAfterLoss,
  },
  { title: '409, `Retry-After: 1`', code: 'too-many-requests', server: serverFaults.underWay },
  {
    title: 'answered and lost, then 409 with `Retry-After: 1`',
    code: 'too-many-requests',
    lasts: 2,
    server: serverFaults.underWayAfterLoss,
  },
  { title: '401', code: 'not-authorized', final: true, server: serverFaults.unauthorized },
  {
    title: '401, JSON of a gateway',
    code: 'signed-out',
    final: true,
    server: serverFaults.unauthorizedByGateway,
  },
  {
    title: 'answered and lost, then 401 with JSON of a gateway',
    code: 'signed-out',
    lasts: 2,
    final: true,
    server: serverFaults.unauthorizedAfterLoss,
  },
  {
    title: 'answered and lost, then 403 of a firewall',
    code: 'not-authorized',
    lasts: 2,
    final: true,
    server: serverFaults.forbiddenAfterLoss,
  },
  {
    title: 'answered and lost, then 404 of a proxy',
    code: 'not-found',
    lasts: 2,
    final: true,
    server: serverFaults.notFoundAfterLoss,
  },
  { title: '511, a page of HTML', code: 'signed-out', final: true, server: serverFaults.networkSignIn },
  { title: 'redirect to a login page', code: 'signed-out', final: true, server: serverFaults.login },
  {
    title: '200, a page with a password field',
    code: 'signed-out',
    final: true,
    server: serverFaults.loginPage,
  },
  { title: '413, a page of HTML', code: 'too-large-for-server', final: true, server: serverFaults.tooLarge },
  { title: '404, a page of HTML', code: 'not-found', final: true, server: serverFaults.notFound },
  { title: '200, empty', code: 'answer-unreadable', server: serverFaults.empty },
  { title: '200, broken JSON', code: 'answer-unreadable', server: serverFaults.brokenJson },
  { title: '200, another schema', code: 'answer-unreadable', server: serverFaults.otherSchema },
  { title: '404, kept under the key', code: 'not-found', final: true, server: serverFaults.refusedNotFound },
  {
    title: '409, kept under the key',
    code: 'too-many-requests',
    kept: true,
    server: serverFaults.refusedConflict,
  },
  { title: '415, kept under the key', code: 'not-accepted', final: true, server: serverFaults.refusedType },
  {
    title: '400 with an unknown code, kept under the key',
    code: 'NEW_RULE',
    final: true,
    server: serverFaults.refusedByCode,
  },
  {
    title: '`SESSION_NOT_FOUND`, kept under the key',
    code: 'SESSION_NOT_FOUND',
    final: true,
    renews: true,
    server: serverFaults.refusedSession,
  },
  { title: 'refused by CORS', code: 'connection-failed', cors: true },
  ...resets.map(onUsedConnection),
];
