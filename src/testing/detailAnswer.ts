import { jsonAnswer } from './jsonAnswer.js';

/** The answer of the framework in front of the API, with one sentence. */
export function detailAnswer(
  status: number,
  detail: string,
  headers?: Readonly<Record<string, string>>,
): Response {
  return jsonAnswer(status, { detail }, headers);
}
