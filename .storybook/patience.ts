import { configure } from 'storybook/test';

/**
 * Milliseconds that a story's `findBy…` and `waitFor` wait for what comes. The first statement of a page waits until
 * the sandbox has loaded what it reads PDFs with; one second, the default, is too short for that,
 * and ten are on a machine that runs other tests beside it.
 */
configure({ asyncUtilTimeout: 60_000 });
