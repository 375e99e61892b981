/** What files are picked for. */
export interface PickPurpose {
  /** The statement that goes once a file has been picked, and stays if none is. */
  readonly replacing?: string;
  /** The bank of the account whose months are missing. */
  readonly bank?: string | null;
}
