export { createRedisStore } from './redisStore.js';
export type { GlideClient } from './redisStore.js';
export type { IoredisClient } from './redisStore.js';
export type { NodeRedisClient } from './redisStore.js';
export type { RedisClient } from './redisStore.js';
export type { RunRedisScript } from './redisStore.js';
