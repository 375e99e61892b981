import { http, HttpResponse } from 'msw';
import { createSandbox, LostAnswerError } from 'statement-uploader/testing';

const sandbox = createSandbox({ readingTime: 500 });

/** For `setupWorker` (your Storybook, your dev server) and `setupServer` (your tests). */
export const handlers = [
  http.post('*/api/statements', async ({ request }) => {
    try {
      return await sandbox(request);
    } catch (error) {
      // A scenario without a response.
      if (error instanceof LostAnswerError) return HttpResponse.error();
      throw error;
    }
  }),
];
