import { detailAnswer } from './detailAnswer.js';
import { errorAnswer } from './errorAnswer.js';

/** The answer to a request of another method, or without the right key; `null` for one that may come in. */
export function checkAccess(
  request: Request,
  apiKey: string | undefined,
  method: 'GET' | 'POST',
): Response | null {
  if (request.method !== method)
    return detailAnswer(405, `Method "${request.method}" not allowed.`, { allow: `${method}, OPTIONS` });
  if (apiKey === undefined) return null;
  const key = request.headers.get('x-api-key');
  if (key === null) return detailAnswer(401, 'Authentication credentials were not provided.');
  return key === apiKey ? null : errorAnswer('INVALID_API_KEY');
}
