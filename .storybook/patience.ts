import { configure } from 'storybook/test';

/**
 * Milliseconds that a story's `findBy…` and `waitFor` wait for what comes. The first statement of a page waits until
 * the sandbox has loaded what it reads PDFs with; one second, the default, is too short for that.
 */
configure({ asyncUtilTimeout: 10_000 });
