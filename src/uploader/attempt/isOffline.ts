/**
 * Whether the device says that it is on no network. False where it does not say: on servers, `onLine` is there without
 * a value.
 */
export function isOffline(): boolean {
  // oxlint-disable-next-line typescript/no-unnecessary-boolean-literal-compare -- Node's navigator has no onLine, whatever the types say
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}
