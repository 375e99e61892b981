/** Opens the locked files. */
export const rightPassword = 'Secret12';
export const wrongPassword = 'Wr0ng-Guess';
/** bytes */
export const maxFileSize = 4_000;
/** Attempts for one statement before a transient failure is shown. */
export const maxAttempts = 3;
/** Milliseconds. An attempt that nobody answers ends soon after. */
export const stallTimeout = 10_000;
export const answerTimeout = 20_000;
