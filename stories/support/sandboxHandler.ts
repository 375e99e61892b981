import { http, HttpResponse, type HttpHandler } from 'msw';
import { createSandbox, LostAnswerError, type SandboxOptions } from '../../src/testing/index.js';

/** The `endpoint` of every story. */
export const endpoint = '/api/statements';

/** Handles requests to {@link endpoint} with a new sandbox. */
export function sandboxHandler(options?: SandboxOptions): HttpHandler {
  const sandbox = createSandbox(options);
  return http.post(`*${endpoint}`, async ({ request }) => {
    try {
      return await sandbox(request);
    } catch (error) {
      if (error instanceof LostAnswerError) return HttpResponse.error();
      throw error;
    }
  });
}
