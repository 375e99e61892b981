import { configure } from 'storybook/test';

/**
 * The timeout of `findBy…` and `waitFor` in stories, in milliseconds. The first statement on a page waits until the
 * sandbox has loaded pdf.js. That takes longer than the default of one second, and can take longer than ten seconds
 * while other tests run on the machine.
 */
configure({ asyncUtilTimeout: 60_000 });
