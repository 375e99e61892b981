import type { AsyncCommand } from 'fast-check';
import type { World } from './createWorld.js';

interface ActParts {
  /** The name of the act in a failure report. */
  readonly label: string;
  /** Returns false if the act does not apply. */
  readonly canRun: (world: World) => boolean;
  /** Performs the act, and returns a check to run after the world has settled. */
  readonly run: (world: World) => void | ((world: World) => void);
  /** The next act follows in the same turn of the event loop. */
  readonly atOnce: boolean;
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

  async run(world: World): Promise<void> {
    const { run, atOnce } = this.#parts;
    const lookAfter = run(world);
    world.checkNow();
    if (!atOnce) {
      await world.settle();
      world.checkNow();
      world.checkSettled();
      lookAfter?.(world);
    }
    if (world.complaints.length > 0) throw new Error(world.complaints.join('\n'));
  }

  toString(): string {
    return this.#parts.atOnce ? `${this.#parts.label}, and at once` : this.#parts.label;
  }
}
