export { createNodeListener } from './createNodeListener.js';
export { nodeFetch } from './nodeFetch.js';
