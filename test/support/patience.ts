import { configure } from '@testing-library/react';

/**
 * Milliseconds that `findBy…` and `waitFor` wait for what comes. One second, their default, is too short for the first
 * import of a lazy part on a busy machine.
 */
configure({ asyncUtilTimeout: 60_000 });
