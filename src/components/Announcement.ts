/** One thing to say to a screen reader. */
export interface Announcement {
  readonly text: string;
  /** `assertive` where the borrower is needed. */
  readonly urgency: 'polite' | 'assertive';
  /** Counts what has to be said once more in the same words. */
  readonly again?: number;
}
