import type { AsyncCommand } from 'fast-check';
import type { World } from './createWorld.js';

interface ActParts {
  /** Stands in the report of a failure. */
  readonly label: string;
  /** False where there is nothing to do it to. */
  readonly canRun: (world: World) => boolean;
  /** Does it, and gives what to look at once nothing more happens by itself. */
  readonly run: (world: World) => void | ((world: World) => void);
  /** The next act follows in the same turn, before anything has had time to happen. */
  readonly atOnce: boolean;
}

/**
 * One thing that the borrower, the host, the server, the network or the clock does. The model and the real thing are
 * both in the world.
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
