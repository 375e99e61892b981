import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { StatementUploader, xhrTransport, type Transport, type UploaderEvent } from 'statement-uploader';
import type { PageOptions } from './PageOptions.ts';

/** In the page of a cell: puts the widget on it, as the runner says in the page's address. */

const options: PageOptions = JSON.parse(new URLSearchParams(location.search).get('options') ?? '{}');
const { answerTimeout, random, ...props } = options;
Math.random = () => random;
const transport: Transport = (request) => xhrTransport({ ...request, answerTimeout });

const events: UploaderEvent[] = [];
const container = document.querySelector('#root') ?? document.body;
let root = createRoot(container);

function mount(): void {
  root.render(
    <StrictMode>
      <StatementUploader {...props} transport={transport} onEvent={(event) => events.push(event)} />
    </StrictMode>,
  );
}

const control = {
  /** How many attempts have begun. */
  attempts: (): number => events.filter(({ type }) => type === 'upload-started').length,
  unmount: (): void => root.unmount(),
  /** Puts a fresh widget in the place of one that was unmounted. */
  mountAgain: (): void => {
    root = createRoot(container);
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
