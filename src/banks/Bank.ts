/** A bank that a borrower can choose. */
export interface Bank {
  /** The identifier that the API knows, sent in lower case, such as `hdfc`. */
  readonly id: string;
  /** What the borrower reads. */
  readonly name: string;
  /** Short and former names that the search finds it by. */
  readonly aliases?: readonly string[] | undefined;
  /**
   * Names that it had, and those of banks that became part of it; the search finds it by them as well. Found so, it
   * reads "State Bank of Hyderabad (now State Bank of India)". A bank of the list that has such a name goes by its own
   * identifier, which reads the statements that it printed while it existed, and says what it is now: "Allahabad Bank
   * (now Indian Bank)".
   */
  readonly formerNames?: readonly string[] | undefined;
  /** What its own IFSCs begin with, four capitals each; it is found by a whole IFSC too. */
  readonly ifscPrefixes?: readonly string[] | undefined;
  /** Listed before the others while nothing is typed. */
  readonly popular?: boolean | undefined;
}
