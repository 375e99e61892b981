import { checkPassword } from './checkPassword.js';
import { inspectPdf } from './inspectPdf.js';

/** The checks that do not read a file's text, as one lazily loaded chunk. */
export const preflight: {
  readonly inspectPdf: typeof inspectPdf;
  readonly checkPassword: typeof checkPassword;
} = { inspectPdf, checkPassword };
