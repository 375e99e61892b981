export { createDrain } from './createDrain.js';
export { createNodeListener } from './createNodeListener.js';
export { nodeFetch } from './nodeFetch.js';
export type { Drain, DrainedServer, DrainOptions, DrainOutcome } from './createDrain.js';
