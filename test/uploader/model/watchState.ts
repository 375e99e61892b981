import { coverage } from '../../../src/session/accounts/coverage.js';
import type { SessionState } from '../../../src/session/SessionState.js';
import type { Statement } from '../../../src/session/Statement.js';
import type { World } from './World.js';

/** What the states of the past say about the present. */
export interface StateWatch {
  readonly accepted: ReadonlySet<string>;
  /** Statements that have failed at least once. */
  readonly failures: ReadonlySet<string>;
  /** When a statement came into its present status, and when one that waits has to go on, in epoch milliseconds. */
  readonly enteredAt: ReadonlyMap<string, number>;
  readonly dueAt: ReadonlyMap<string, number>;
  /** The most that may be under way: it sinks only when those that had their place under a higher limit are done. */
  allowance: number;
  /** Compares the latest state with the one before. */
  readonly look: () => void;
  /** Another page begins, with this state. */
  readonly restart: (initial: SessionState) => void;
}

/** Returns true if the statement waits for its turn. */
export function waitsForTurn(statement: Statement): boolean {
  return statement.status === 'queued' && statement.waitingFor === 'turn';
}

/** Watches the states of a world that is about to begin. */
export function watchState(world: () => World, initial: SessionState, allowance: number): StateWatch {
  const accepted = new Set<string>();
  const failures = new Set<string>();
  /** Since when a statement has been waiting for its turn. */
  const turnSince = new Map<string, number>();
  const enteredAt = new Map<string, number>();
  const dueAt = new Map<string, number>();
  const names = new Map<string, string>();
  /** The position of the last acceptance. */
  let acceptedAt = 0;
  let before = initial;

  function lookAtSession(old: SessionState, now: SessionState): void {
    const { model, host } = world();
    if (now.expired && !old.expired) model.overSince = model.nextOrder();
    if (!now.expired) model.overSince = Infinity;
    model.ended ||= now.expired;
    if (now.ledger === old.ledger && now.rules === old.rules) return;
    const { verdict } = coverage(now.ledger, now.sessionId, now.rules.period);
    if (verdict !== 'complete') host.isToldComplete = false;
  }

  /** No statement that gets its turn overtakes another that has been waiting before it. */
  function checkTurn(name: string): void {
    const { model, uploader } = world();
    const isWaiting = (other: string): boolean => (turnSince.get(other) ?? Infinity) <= model.settledAt;
    if (!isWaiting(name)) return;
    for (const { file } of uploader.getState().statements) {
      if (file.name === name) return;
      if (isWaiting(file.name)) model.complain(`${name} overtook ${file.name}`);
    }
  }

  /** Offline, a statement is tried when the borrower wants it, or after it has waited long enough. */
  function checkOffline(name: string): void {
    const { model } = world();
    if (model.online || model.offlineSince > model.settledAt) return;
    const isWanted = (model.lastAct.get(name) ?? 0) > model.offlineSince;
    const hasWaited = (dueAt.get(name) ?? Infinity) <= Date.now();
    const isWrong = acceptedAt > model.offlineSince;
    if (!isWanted && !hasWaited && !isWrong) model.complain(`${name} was tried offline`);
  }

  function lookAtStatement(was: Statement | undefined, mine: Statement): void {
    const { model } = world();
    const { complain } = model;
    const { name } = mine.file;
    // What the device has begun to look at, it looks at to the end: StrictMode comes back at once.
    const onDevice = was?.status === 'checking' || was?.status === 'locked';
    if (!model.running && model.acting === 0 && !onDevice && !model.hasStoppedInside) {
      complain(`${name} changed after the widget had gone`);
    }
    if (was?.status === 'accepted') complain(`${name} changed after it had been accepted`);
    if (mine.status === 'accepted' && !accepted.has(name)) {
      accepted.add(name);
      acceptedAt = model.nextOrder();
      model.ended = false;
    }
    if (mine.status === 'failed' && mine.error.code !== 'file-duplicate') failures.add(name);
    if (waitsForTurn(mine)) {
      if (!was || !waitsForTurn(was)) turnSince.set(name, model.nextOrder());
    } else {
      if (mine.status === 'uploading' && was?.status !== 'uploading') {
        checkTurn(name);
        checkOffline(name);
      }
      turnSince.delete(name);
    }
    if (was?.status !== mine.status) enteredAt.set(name, Date.now());
    if (mine.status !== 'queued') dueAt.delete(name);
    else if (mine.waitingFor === 'connection') dueAt.set(name, Date.now() + mine.retryIn);
    else if (mine.waitingFor === 'retry') dueAt.set(name, mine.retryAt);
    const known = names.get(mine.id) ?? name;
    if (known !== name) complain(`${mine.id} is the id of ${known} and of ${name}`);
    names.set(mine.id, name);
  }

  return {
    accepted,
    failures,
    enteredAt,
    dueAt,
    allowance,
    restart(first) {
      for (const past of [turnSince, enteredAt, dueAt, names]) past.clear();
      acceptedAt = 0;
      before = first;
    },
    look() {
      const { uploader, model } = world();
      const [old, now] = [before, uploader.getState()];
      before = now;
      model.changes += 1;
      model.checkSecrets('the state', now);
      lookAtSession(old, now);
      const known = new Map(old.statements.map((one) => [one.id, one]));
      for (const mine of now.statements) {
        const was = known.get(mine.id);
        if (was !== mine) lookAtStatement(was, mine);
      }
    },
  };
}
