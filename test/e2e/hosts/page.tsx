import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { StatementUploader, type StatementUploaderProps } from 'statement-uploader';
import type { Host } from './Host.js';
import { openShadowRoots } from './openShadowRoots.js';
import { startTranslating } from './startTranslating.js';

/**
 * Renders the widget in a host. `<html data-host>` says which one, and the query string sets the widget's props. The
 * code of each is a chunk of its own, because none has to do with the others.
 */
const hosts: Readonly<Record<string, () => Promise<Host>>> = {
  'native-dialog': async () => (await import('./NativeDialog.js')).NativeDialog,
  'mui-dialog': async () => (await import('./MuiDialog.js')).MuiDialog,
  'radix-dialog': async () => (await import('./RadixDialog.js')).RadixDialog,
  'aria-dialog': async () => (await import('./AriaDialog.js')).AriaDialog,
  'form-and-label': async () => (await import('./FormAndLabel.js')).FormAndLabel,
  activity: async () => (await import('./HiddenAndBack.js')).HiddenAndBack,
  rerender: async () => (await import('./Rerendering.js')).Rerendering,
};
const Plain: Host = ({ draw }) => draw();

const query = new URLSearchParams(location.search);
const token = query.get('token');
const props: StatementUploaderProps = {
  sessionId: query.get('session') ?? 'sandbox-session',
  endpoint: query.get('endpoint') ?? '/api/statements',
  ...(token !== null && { headers: () => ({ Authorization: `Bearer ${token}` }) }),
  onError: ({ error }) => {
    if (error.stage === 'host') reportError(error.cause);
  },
};

const name = document.documentElement.dataset['host'] ?? '';
const place = document.querySelector<HTMLElement>('#root') ?? document.body;
const HostOfPage = (await hosts[name]?.()) ?? Plain;
if (name === 'translated') startTranslating(document.body);
createRoot(openShadowRoots(place, name)).render(
  <StrictMode>
    <HostOfPage draw={(more) => <StatementUploader {...props} {...more} />} />
  </StrictMode>,
);
