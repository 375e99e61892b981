/** Next.js, `app/ready/route.ts`: the readiness probe. */
import { readReadiness } from './drain.ts';

export const dynamic = 'force-dynamic';

export const GET = (): Response => new Response(null, { status: readReadiness() });
