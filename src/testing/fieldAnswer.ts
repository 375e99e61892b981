import { jsonAnswer } from './jsonAnswer.js';

/** The answer to a form field that the API rejects. */
export function fieldAnswer(field: string, complaint = 'This field is required.'): Response {
  return jsonAnswer(400, { [field]: [complaint], status: 0 });
}
