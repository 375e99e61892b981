/** The vendor's base URL of all calls about one session. */
export const defaultSessionData = 'https://apis.bankconnect.finbox.in/bank-connect/v1/session_data/';

/** Returns the URL of a call about one session. */
export function sessionDataUrl(
  base: string | URL,
  sessionId: string,
  call: 'initiate_processing' | 'session_upload_status',
): string {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(sessionId)}/${call}/`;
  return url.href;
}
