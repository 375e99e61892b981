import { isSameOrigin } from '../platform/address.js';
import { parsePeriod } from '../session/accounts/months.js';
import type { SessionRules } from '../session/SessionState.js';
import type { UploaderOptions } from './UploaderOptions.js';

/** The options with all defaults applied. */
export interface ResolvedOptions extends UploaderOptions {
  readonly rules: SessionRules;
  readonly credentials: 'same-origin' | 'include';
  readonly uploadType: 'PDF' | 'BASE64';
  readonly includeProgress: boolean;
  readonly maxAttempts: number;
  readonly stallTimeout: number;
  readonly answerTimeout: number;
  readonly idempotencyKey: boolean;
  readonly maxFileSize: number;
  readonly maxFiles: number;
  readonly concurrency: number;
  readonly suggestBank: boolean;
}

const mebibyte = 1024 * 1024;

/** Returns a count of at least one. A mistake of the host's (0, NaN, a fraction) must not stop every upload. */
function atLeastOne(value: number): number {
  return value >= 1 ? Math.floor(value) : 1;
}

/** Returns a limit. What is none (NaN, a negative number) must not refuse every file. */
function toLimit(value: number): number {
  return value >= 0 ? value : Number.POSITIVE_INFINITY;
}

/** Applies the defaults that {@link UploaderOptions} documents. */
export function resolveOptions(options: UploaderOptions): ResolvedOptions {
  const fixedBank = options.bank ? options.bank.toLowerCase() : null;
  return {
    ...options,
    rules: {
      fixedBank,
      bankRequired: options.bankSelection !== 'optional',
      period: parsePeriod(options.period),
    },
    credentials: options.credentials ?? 'same-origin',
    uploadType: options.uploadType ?? 'PDF',
    includeProgress: options.includeProgress ?? false,
    maxAttempts: atLeastOne(options.maxAttempts ?? 4),
    stallTimeout: options.stallTimeout ?? 30_000,
    answerTimeout: options.answerTimeout ?? 180_000,
    // On another origin, a custom header would cause a CORS preflight.
    idempotencyKey: options.idempotencyKey ?? isSameOrigin(options.endpoint),
    maxFileSize: options.maxFileSize ?? 25 * mebibyte,
    maxFiles: toLimit(options.maxFiles ?? -1),
    concurrency: atLeastOne(options.concurrency ?? 1),
    suggestBank: options.suggestBank ?? true,
  };
}
