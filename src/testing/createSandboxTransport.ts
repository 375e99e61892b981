import { type Transport, TransportError } from '../transport/Transport.js';
import { LostAnswerError } from './LostAnswerError.js';
import type { Sandbox } from './sandbox/createSandbox.js';

/** Number of progress events per request. */
const steps = 4;

/**
 * Creates a transport that passes each request directly to a sandbox. Uses no network and no timers of its own
 * (`stallTimeout` and `answerTimeout` never expire). Reports progress in four steps.
 */
export function createSandboxTransport(sandbox: Sandbox): Transport {
  return async ({ url, headers, body, credentials, signal, onProgress }) => {
    let bodySent = false;
    const stopped = new Promise<never>((_, reject) => {
      const stop = (): void => reject(new TransportError('aborted', bodySent));
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    });
    const send = async (): Promise<Response> => {
      const form = new Response(body);
      const type = form.headers.get('content-type');
      const bytes = await form.arrayBuffer();
      for (let step = 1; step <= steps && !signal.aborted; step += 1) {
        bodySent = step === steps;
        onProgress({ sent: Math.round((bytes.byteLength * step) / steps), total: bytes.byteLength });
        await Promise.resolve();
      }
      signal.throwIfAborted();
      const allHeaders = type === null ? headers : { ...headers, 'content-type': type };
      const address = new URL(url, 'https://sandbox.invalid/');
      return sandbox(
        new Request(address, { method: 'POST', headers: allHeaders, body: bytes, credentials, signal }),
      );
    };
    try {
      const response = await Promise.race([send(), stopped]);
      const text = await Promise.race([response.text(), stopped]);
      return { status: response.status, body: text, header: (name) => response.headers.get(name) };
    } catch (error) {
      if (signal.aborted) throw new TransportError('aborted', bodySent);
      if (error instanceof LostAnswerError) throw new TransportError('failed', bodySent);
      throw error;
    }
  };
}
