import { useRef, type DragEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { useDropzone } from 'react-dropzone';
import { StatementUploader } from 'statement-uploader';
import 'statement-uploader/styles.css';

/** Runs in the benchmark's page: mounts a contender, and drops files on it. */

let sentAt = 0;
let posts = 0;
let longestTask = 0;
let bytes = new ArrayBuffer();
let small = new ArrayBuffer();
interface Moment {
  readonly promise: Promise<void>;
  readonly reach: () => void;
}
function createMoment(): Moment {
  let reach = (): void => {};
  const promise = new Promise<void>((resolve) => {
    reach = resolve;
  });
  return { promise, reach: () => reach() };
}
const sent = createMoment();
const answered = createMoment();

// oxlint-disable-next-line typescript/unbound-method -- called below with the request that it is of
const send = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function sendNoted(body) {
  sentAt = performance.now();
  posts += 1;
  this.addEventListener('load', () => answered.reach());
  send.call(this, body);
  sent.reach();
};
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
}).observe({ type: 'longtask' });

/** The simplest upload: the file in a form, and the bar updated on each progress event. */
function uploadBare(file: File, bar: HTMLProgressElement | null): void {
  const form = new FormData();
  form.append('file', file);
  const xhr = new XMLHttpRequest();
  xhr.open('POST', '/upload');
  xhr.upload.addEventListener('progress', ({ loaded, total }) => {
    if (bar) bar.value = loaded / total;
  });
  xhr.send(form);
}

function Bare(): ReactNode {
  const bar = useRef<HTMLProgressElement>(null);
  const onDrop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) uploadBare(file, bar.current);
  };
  return (
    <div data-part="dropzone" onDrop={onDrop}>
      <progress ref={bar} />
    </div>
  );
}

function Zone(): ReactNode {
  const bar = useRef<HTMLProgressElement>(null);
  const { getRootProps, getInputProps } = useDropzone({
    onDrop: ([file]) => {
      if (file) uploadBare(file, bar.current);
    },
  });
  return (
    <div {...getRootProps()} data-part="dropzone">
      <input {...getInputProps()} />
      <progress ref={bar} />
    </div>
  );
}

const contenders: Record<string, () => ReactNode> = {
  bare: () => <Bare />,
  dropzone: () => <Zone />,
  widget: () => <StatementUploader sessionId="s" endpoint="/upload" />,
  optional: () => <StatementUploader sessionId="s" endpoint="/upload" bankSelection="optional" />,
};

/** Returns `count` files with different bytes: the fetched file first, then variants of the small one. */
function files(count: number): readonly File[] {
  return Array.from({ length: count }, (_, index) => {
    const more = index === 0 ? '' : `\n% ${index}`;
    return new File([index === 0 ? bytes : small, more], `statement-${index}.pdf`, {
      type: 'application/pdf',
    });
  });
}

function drag(type: 'dragenter' | 'drop', count = 1): void {
  const dataTransfer = new DataTransfer();
  for (const file of files(count)) dataTransfer.items.add(file);
  document
    .querySelector('[data-part=dropzone]')
    ?.dispatchEvent(new window.DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
}

const bench = {
  mount(contender: string): number {
    const root = createRoot(document.body.appendChild(document.createElement('div')));
    const from = performance.now();
    flushSync(() => root.render(contenders[contender]?.()));
    return performance.now() - from;
  },
  async fetch(file: string): Promise<void> {
    bytes = await (await fetch(`/${file}`)).arrayBuffer();
    small = await (await fetch('/small')).arrayBuffer();
  },
  drag: () => drag('dragenter'),
  /** Resolves to the milliseconds until the request was handed to the browser. */
  async drop(count = 1): Promise<number> {
    longestTask = 0;
    const droppedAt = performance.now();
    drag('drop', count);
    await sent.promise;
    return sentAt - droppedAt;
  },
  /** Returns the longest task since the last call, in milliseconds; 0 when none was longer than 50 ms. */
  longestTask(): number {
    const longest = longestTask;
    longestTask = 0;
    return longest;
  },
  count: (state: string): number =>
    document.querySelectorAll(`[data-part=statement][data-state=${state}]`).length,
  removeAll(): void {
    for (const button of document.querySelectorAll<HTMLElement>('[data-action=remove]')) button.click();
  },
  async finish() {
    await answered.promise;
    const sendToAnswer = performance.now() - sentAt;
    // The work after the response counts too, and a long task is reported a little later.
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { sendToAnswer, longestTask, posts };
  },
};

Object.assign(window, { bench });
