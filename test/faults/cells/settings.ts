import type { Setting } from '../stage/openStage.ts';

/** Every way to send, to every kind of endpoint. */
export const settings: readonly Setting[] = [
  { uploadType: 'PDF', honoursKeys: true },
  { uploadType: 'BASE64', honoursKeys: true },
  { uploadType: 'PDF', honoursKeys: false },
  { uploadType: 'BASE64', honoursKeys: false },
];
