import { http, HttpResponse, type HttpHandler } from 'msw';
import { createSandbox, LostAnswerError, type SandboxOptions } from '../../src/testing/index.js';

/** Where the widget of every story sends its statements: the lender's route. */
export const endpoint = '/api/statements';

/** Puts a sandbox with an empty memory behind {@link endpoint}. */
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
