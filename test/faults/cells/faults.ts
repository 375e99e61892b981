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
  { title: '401', code: 'not-authorized', final: true, server: serverFaults.unauthorized },
  { title: '413, a page of HTML', code: 'too-large-for-server', final: true, server: serverFaults.tooLarge },
  { title: '404, a page of HTML', code: 'not-found', final: true, server: serverFaults.notFound },
  { title: '200, empty', code: 'answer-unreadable', final: true, server: serverFaults.empty },
  { title: '200, broken JSON', code: 'answer-unreadable', final: true, server: serverFaults.brokenJson },
  { title: '200, another schema', code: 'answer-unreadable', final: true, server: serverFaults.otherSchema },
  { title: 'redirect to a login page', code: 'answer-unreadable', final: true, server: serverFaults.login },
  { title: 'refused by CORS', code: 'connection-failed', cors: true },
  ...resets.map(onUsedConnection),
];
