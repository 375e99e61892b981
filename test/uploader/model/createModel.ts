import type { UploaderOptions } from '../../../src/uploader/UploaderOptions.js';
import { rightPassword, wrongPassword } from './constants.js';
import type { PickedFile } from './PickedFile.js';

const secrets = [rightPassword, wrongPassword];

/** What the borrower, the host and the device have done so far, and what has to be true because of it. */
export interface Model {
  /** Descriptions of all violations. */
  readonly complaints: string[];
  readonly complain: (words: string) => void;
  /** Counts acts and requests in one sequence. */
  readonly nextOrder: () => number;
  /** Counts whatever shows that the engine is at work. */
  changes: number;
  /** Callbacks of the host in which it has called the engine. Then several acts are one for the engine. */
  reactions: number;
  /** Such callbacks under way. */
  reacting: number;
  /** Acts under way: one may run inside of another's callback. */
  acting: number;
  settledAt: number;
  readonly files: Map<string, PickedFile>;
  /** The names of the files that have to be on the list, in this order. */
  listed: readonly string[];
  running: boolean;
  /** `stop` has been called in a callback: what was about to be reported stays unreported. */
  hasStoppedInside: boolean;
  options: UploaderOptions;
  sessions: number;
  /** How often the page has been loaded. */
  pages: number;
  /** The session has ended and has accepted nothing since. */
  ended: boolean;
  overSince: number;
  /** Since when the host wants a bank with every statement. */
  requiredSince: number;
  /** What the device says about its connection. It may lie: the server of the model always answers. */
  online: boolean;
  offlineSince: number;
  /** Passwords typed since the engine last had to forget them. */
  readonly typed: Set<string>;
  /** Files for which a password has been typed. */
  readonly typedFor: Set<string>;
  /** The last act that allows another attempt for a statement. */
  readonly lastAct: Map<string, number>;
  readonly markActed: (names: readonly string[]) => void;
  readonly checkSecrets: (where: string, value: unknown) => void;
}

/** Makes a {@link Model} in which nothing has happened yet. */
export function createModel(options: UploaderOptions): Model {
  const complaints: string[] = [];
  const lastAct = new Map<string, number>();
  let order = 0;
  const complain = (words: string): void => void complaints.push(words);
  const nextOrder = (): number => (order += 1);
  return {
    complaints,
    complain,
    nextOrder,
    changes: 0,
    reactions: 0,
    reacting: 0,
    acting: 0,
    settledAt: 0,
    files: new Map(),
    listed: [],
    running: false,
    hasStoppedInside: false,
    options,
    sessions: 1,
    pages: 1,
    ended: false,
    overSince: Infinity,
    requiredSince: options.bankSelection === 'required' ? -1 : Infinity,
    online: true,
    offlineSince: Infinity,
    typed: new Set(),
    typedFor: new Set(),
    lastAct,
    markActed(names) {
      const now = nextOrder();
      for (const name of names) lastAct.set(name, now);
    },
    checkSecrets(where, value) {
      const text = JSON.stringify(value) ?? '';
      if (secrets.some((secret) => text.includes(secret))) complain(`a password stands in ${where}`);
    },
  };
}
