/**
 * Props of a text field that neither browsers nor password managers fill, and that is not part of a form around it.
 * Decision 12 tells what was measured and read for each.
 */
export const typedField = {
  // No form has this id, so the field has no form: Enter submits none, and Chrome does not pair it with a login in one.
  form: '',
  autoComplete: 'off',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  spellCheck: false,
  'data-1p-ignore': '',
  'data-bwignore': '',
  'data-lpignore': 'true',
  'data-form-type': 'other',
} as const;

/**
 * Returns whether an event tells that a field was filled, rather than typed, pasted, dropped or dictated. Who fills a
 * field dispatches an `input` event without `inputType`, or, in Firefox, with `insertReplacementText`.
 */
export function isFilled(event: Event): boolean {
  const { type, inputType }: Event & Partial<InputEvent> = event;
  return type === 'input' && (!inputType || inputType === 'insertReplacementText');
}

/** Safari ends the composition before the event of the key that ends it, and marks it only by the key code 229. */
export function isComposing({ isComposing: isMarked, keyCode }: KeyboardEvent): boolean {
  return isMarked || keyCode === 229;
}
