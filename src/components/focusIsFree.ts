/**
 * True when moving the focus to `field` takes it from nobody: it is nowhere, on the button that picked the file, or on
 * `field`'s own item. Whoever types or reads elsewhere in the page is left alone.
 */
export function focusIsFree(field: HTMLElement): boolean {
  const active = document.activeElement;
  if (active === null || active === document.body) return true;
  if (active === field.closest('[data-part="statement"]')) return true;
  const root = field.closest('[data-statement-uploader]');
  return (
    root !== null &&
    root.contains(active) &&
    active.matches('[data-action="choose-files"], [data-part="root"]')
  );
}
