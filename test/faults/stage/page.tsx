import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { StatementUploader, type UploaderEvent } from 'statement-uploader';
import type { PageOptions } from './PageOptions.ts';

/** In the page of a cell: puts the widget on it, as the runner says in the page's address. */

const options: PageOptions = JSON.parse(new URLSearchParams(location.search).get('options') ?? '{}');
const { random, holdsReading, ...given } = options;
let props = given;
Math.random = () => random;

let release: () => void = () => {};
if (holdsReading) {
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const prototype = Blob.prototype;
  const held = Reflect.get(prototype, 'arrayBuffer');
  prototype.arrayBuffer = async function heldBack() {
    await gate;
    return Reflect.apply(held, this, []);
  };
}

const events: UploaderEvent[] = [];
const container = document.querySelector('#root') ?? document.body;
let root = createRoot(container);
let mounted = true;

function mount(): void {
  root.render(
    <StrictMode>
      <StatementUploader {...props} onEvent={(event) => events.push(event)} />
    </StrictMode>,
  );
}

const control = {
  /** How many attempts have begun. */
  attempts: (): number => events.filter(({ type }) => type === 'upload-started').length,
  /** Nothing is held back any more, and a slow machine gets time. */
  heal: (): void => {
    release();
    props = { ...props, stallTimeout: 60_000, answerTimeout: 60_000 };
    if (mounted) mount();
  },
  /** The host gives the widget another session. */
  renew: (): void => {
    props = { ...props, sessionId: `${props.sessionId}.2` };
    mount();
  },
  unmount: (): void => {
    mounted = false;
    root.unmount();
  },
  /** Puts a fresh widget in the place of one that was unmounted. */
  mountAgain: (): void => {
    if (mounted) return;
    root = createRoot(container);
    mounted = true;
    mount();
  },
};

declare global {
  interface Window {
    faults: typeof control;
  }
}
window.faults = control;
mount();
