import fc, { type Arbitrary } from 'fast-check';
import { Act } from '../Act.js';
import { intents, pick, pickAgain, reload } from './borrowerActs.js';
import { atOnce } from './draw.js';
import { hostActs } from './hostActs.js';
import { serverActs } from './serverActs.js';

/** What the device says about the network. The network itself works as the server's answers say. */
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
      run: () => {},
      atOnce: false,
      wait: milliseconds,
    }),
);

/** All acts, weighted by frequency. */
export const acts: Arbitrary<Act>[] = [
  ...Array.from({ length: 5 }, () => pick),
  pickAgain,
  reload,
  ...intents,
  ...serverActs,
  ...hostActs,
  network,
  network,
  time,
  time,
];
