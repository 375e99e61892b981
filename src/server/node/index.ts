export { createDrain } from './createDrain.js';
export { createNodeListener } from './createNodeListener.js';
export { nodeFetch } from './nodeFetch.js';
export type { Drain, DrainOptions, DrainOutcome } from './createDrain.js';
export type { DrainedServer } from './RequestWatch.js';
