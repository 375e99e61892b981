/** Next.js, `app/api/statements/route.ts`. */
import { createUploadHandler } from 'statement-uploader/server';
import { drain } from './drain.ts';
import { routeOptions } from './route-options.ts';

// `edge` also works, without `drain`, and with a store that all copies share.
export const runtime = 'nodejs';
// On a phone, an upload of 25 MiB can take minutes.
export const maxDuration = 300;

export const POST: (request: Request) => Promise<Response> = createUploadHandler({
  ...routeOptions,
  ...drain.uploadOptions,
});
