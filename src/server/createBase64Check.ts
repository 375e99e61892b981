import { RouteError } from './Refusal.js';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const isLetter = new Uint8Array(256);
for (const letter of letters) isLetter[letter.charCodeAt(0)] = 1;
const padding = 61;

/** Checks Base64 text (RFC 4648, 4, without blanks or a `data:` prefix) while it passes by. */
export interface Base64Check {
  /** Throws a `Refusal` at the first byte that is wrong. */
  readonly add: (bytes: Uint8Array) => void;
  /** Throws a `Refusal` when what came is no whole number of groups of four. */
  readonly end: () => void;
}

const invalid = (): RouteError => new RouteError(400, 'INVALID_BASE_64', 'The file is not Base64.');

export function createBase64Check(): Base64Check {
  let length = 0;
  let padded = 0;
  return {
    add: (bytes) => {
      length += bytes.length;
      for (const byte of bytes) {
        if (byte === padding) padded += 1;
        else if (padded > 0 || isLetter[byte] === 0) throw invalid();
      }
      if (padded > 2) throw invalid();
    },
    end: () => {
      if (length % 4 !== 0) throw invalid();
    },
  };
}
