import { checkPassword } from './checkPassword.js';
import { inspectPdf } from './inspectPdf.js';

/** What looks at a file from outside: the first chunk that is loaded when a file is picked. */
export const preflight: {
  readonly inspectPdf: typeof inspectPdf;
  readonly checkPassword: typeof checkPassword;
} = { inspectPdf, checkPassword };
