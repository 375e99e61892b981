/** A bank that a borrower can choose. */
export interface Bank {
  /** The identifier that the API knows, sent in lower case, such as `hdfc`. */
  readonly id: string;
  /** What the borrower reads. */
  readonly name: string;
  /** Short and former names that the search finds it by. */
  readonly aliases?: readonly string[] | undefined;
  /** Listed before the others while nothing is typed. */
  readonly popular?: boolean | undefined;
}
