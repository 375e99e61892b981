/**
 * Options of a test that has a limit of time: a busy machine can pause anything for once, and what runs away does so
 * each time.
 */
export const withAnotherTry = { retry: 2 } as const;
