/** Next.js, `app/api/statements/route.ts`. */
import { createUploadHandler } from 'statement-uploader/server';
import { routeOptions } from './route-options.ts';

// `edge` also works, with a store that all copies share.
export const runtime = 'nodejs';
// On a phone, an upload of 25 MiB can take minutes.
export const maxDuration = 300;

export const POST: (request: Request) => Promise<Response> = createUploadHandler(routeOptions);
