/** One thing to say to a screen reader. */
export interface Announcement {
  readonly text: string;
  /** `assertive` where the borrower is needed. */
  readonly urgency: 'polite' | 'assertive';
}
