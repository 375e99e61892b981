/**
 * Returns true if the device says that it is offline. Returns false where it does not say: on servers, `onLine` exists
 * without a value.
 */
export function isOffline(): boolean {
  // oxlint-disable-next-line typescript/no-unnecessary-boolean-literal-compare -- Node's navigator has no onLine, whatever the types say
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}
