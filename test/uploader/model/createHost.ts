import { mayStillBeSent } from '../../../src/session/reduceSession.js';
import type { SessionState } from '../../../src/session/SessionState.js';
import type { UploaderEvent } from '../../../src/uploader/UploaderEvent.js';
import type { UploaderOptions } from '../../../src/uploader/UploaderOptions.js';
import type { Model } from './createModel.js';
import { HostMischief } from './stubPlatform.js';

type Callbacks = Required<
  Pick<UploaderOptions, 'onUploaded' | 'onError' | 'onComplete' | 'onSessionExpired' | 'onEvent'>
>;

/** The name of a callback. */
export type CallbackName = keyof Callbacks;

interface HostParts {
  readonly model: Model;
  /** Every callback throws. */
  readonly throws: boolean;
  readonly state: () => SessionState;
  /** The server knows that the current session is complete. */
  readonly isComplete: () => boolean;
}

/** The page around the uploader: what it hears, and what it does about that at once. */
export interface Host {
  readonly callbacks: Callbacks;
  /** Lets the next call of a callback call the engine. */
  readonly arm: (name: CallbackName, react: () => void) => void;
  readonly disarm: () => void;
  /** How often `onUploaded` was called, by the file's name. */
  readonly told: ReadonlyMap<string, number>;
  /** Whether completion has been reported since it was last not there. */
  isToldComplete: boolean;
  /** Whether the last change of session continued with the files; `null` before it. */
  readonly lastRenewed: () => boolean | null;
}

/** Makes a {@link Host}. */
export function createHost({ model, throws, state, isComplete }: HostParts): Host {
  const reactions = new Map<CallbackName, () => void>();
  const told = new Map<string, number>();
  let renewed: boolean | null = null;
  let reactionsAtCompletion = -1;

  function hear(name: CallbackName, payload: unknown): void {
    model.changes += 1;
    if (!model.running) model.complain(`${name} was called after the widget had gone`);
    model.checkSecrets(name, payload);
  }

  function react(name: CallbackName): void {
    const own = reactions.get(name);
    if (own) {
      reactions.delete(name);
      model.reactions += 1;
      model.reacting += 1;
      own();
      model.reacting -= 1;
    }
    if (throws) throw new HostMischief(name);
  }

  function checkCompletion(name: string): void {
    const open = state().statements.filter(mayStillBeSent);
    if (open.length > 0) model.complain(`${name} came while ${JSON.stringify(open)} may still be sent`);
    if (!isComplete())
      model.complain(`${name} came, and the server does not know the session to be complete`);
  }

  function hearEvent(event: UploaderEvent): void {
    hear('onEvent', event);
    if (JSON.stringify(event).includes('picked-'))
      model.complain(`onEvent told a file's name: ${event.type}`);
    // `onComplete` comes first, and the host may have acted there.
    if (event.type === 'completed' && model.reactions === reactionsAtCompletion) {
      checkCompletion('the event "completed"');
    }
    if (event.type === 'session-changed') ({ renewed } = event);
  }

  const host: Host = {
    callbacks: {
      onEvent(event) {
        hearEvent(event);
        react('onEvent');
      },
      onError(payload) {
        hear('onError', payload);
        react('onError');
      },
      onUploaded(payload) {
        hear('onUploaded', payload);
        const { name } = payload.statement.file;
        told.set(name, (told.get(name) ?? 0) + 1);
        if (told.get(name) !== 1) model.complain(`onUploaded came twice for ${name}`);
        react('onUploaded');
      },
      onComplete(payload) {
        hear('onComplete', payload);
        checkCompletion('onComplete');
        if (host.isToldComplete) model.complain('onComplete came twice');
        host.isToldComplete = true;
        reactionsAtCompletion = model.reactions;
        const isKnown = payload.accounts.every(({ verdict }) => verdict === 'complete');
        if (!isKnown) model.complain('onComplete came with an account that is not complete');
        if (payload.rejected.some(mayStillBeSent))
          model.complain('onComplete gives up what may still be sent');
        react('onComplete');
      },
      onSessionExpired() {
        hear('onSessionExpired', null);
        // All delays end with the session.
        model.markActed(model.listed);
        react('onSessionExpired');
      },
    },
    arm: (name, own) => void reactions.set(name, own),
    disarm: () => reactions.clear(),
    told,
    isToldComplete: false,
    lastRenewed: () => renewed,
  };
  return host;
}
