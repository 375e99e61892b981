/** Ends the process in order on `SIGTERM`. One for the whole process, shared by its servers and handlers. */
import { createDrain, type Drain } from 'statement-uploader/server/node';

const seconds = (name: string, fallback: number): number => 1_000 * Number(process.env[name] || fallback);

// Next.js loads this module once for each of its bundles.
const shared: { drain?: Drain } = Object(Reflect.get(globalThis, Symbol.for('my-app.drain')));
Reflect.set(globalThis, Symbol.for('my-app.drain'), shared);

// Their sum, and five seconds for `close`, has to be less than the orchestrator's own grace: see docs/scale.md.
shared.drain ??= createDrain({
  readinessDelay: seconds('READINESS_DELAY', 5),
  uploadGrace: seconds('UPLOAD_GRACE', 30),
  answerGrace: seconds('ANSWER_GRACE', 65),
  onEnd: ({ cutOff, abandoned }) => {
    if (cutOff + abandoned > 0) console.error(`Cut off: ${cutOff} requests, ${abandoned} pieces of work.`);
  },
});

export const drain: Drain = shared.drain;

/** What a readiness probe gets: 503 from the signal on, while uploads in progress still go on. */
export const readReadiness = (): 200 | 503 => (drain.isReady() ? 200 : 503);
