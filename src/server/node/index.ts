export { nodeFetch } from './nodeFetch.js';
