import type { AsyncCommand } from 'fast-check';
import { passTime } from './passTime.js';
import type { World } from './World.js';

interface ActParts {
  /** The name of the act in a failure report. */
  readonly label: string;
  /** Returns false if the act does not apply. */
  readonly canRun: (world: World) => boolean;
  /** Performs the act, and returns a check to run after the world has settled. */
  readonly run: (world: World) => void | ((world: World) => void);
  /** The next act follows in the same turn of the event loop. */
  readonly atOnce: boolean;
  /** Milliseconds that pass before the act. */
  readonly wait?: number;
}

/**
 * An act of the borrower, the host, the server, the network or the clock. The world contains both the model and the
 * real engine.
 */
export class Act implements AsyncCommand<World, World> {
  readonly #parts: ActParts;

  constructor(parts: ActParts) {
    this.#parts = parts;
  }

  check(world: Readonly<World>): boolean {
    return this.#parts.canRun(world);
  }

  /** Performs the act in a callback of the host: the engine is at work. */
  runInside(world: World): void {
    if (this.#parts.canRun(world)) this.#parts.run(world);
  }

  async run(world: World): Promise<void> {
    const { run, atOnce, wait } = this.#parts;
    if (wait !== undefined) await passTime(wait);
    const { reactions } = world.model;
    const lookAfter = run(world);
    world.checkNow();
    if (!atOnce) {
      await world.settle();
      world.checkNow();
      world.checkSettled();
      // Where the host has acted too, the result may be another.
      if (world.model.reactions === reactions) lookAfter?.(world);
    }
    throwComplaints(world);
  }

  toString(): string {
    return this.#parts.atOnce ? `${this.#parts.label}, and at once` : this.#parts.label;
  }
}

/** Throws if an invariant has been violated. */
export function throwComplaints({ model }: World): void {
  if (model.complaints.length > 0) throw new Error(model.complaints.join('\n'));
}
