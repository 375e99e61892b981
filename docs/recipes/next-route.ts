/** Next.js, `app/api/statements/route.ts`. */
import { createUploadHandler } from 'statement-uploader/server';
import { routeOptions } from './route-options.ts';

// `edge` works too, with a store that all its copies share.
export const runtime = 'nodejs';
// A form of 25 MiB takes a phone some minutes.
export const maxDuration = 300;

export const POST: (request: Request) => Promise<Response> = createUploadHandler(routeOptions);
