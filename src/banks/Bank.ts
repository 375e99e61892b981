/** A bank that a borrower can choose. */
export interface Bank {
  /** The API's identifier, such as `hdfc`; sent in lower case. */
  readonly id: string;
  /** The name shown to the borrower. */
  readonly name: string;
  /** Short and other names that the bank search matches. */
  readonly aliases?: readonly string[] | undefined;
  /**
   * Former names of the bank and of banks that merged into it. The bank search matches them too and shows the result as
   * "State Bank of Hyderabad (now State Bank of India)". A former bank that is also in the list keeps its own
   * identifier, with which the API reads the statements it printed, and is shown as "Allahabad Bank (now Indian Bank)".
   */
  readonly formerNames?: readonly string[] | undefined;
  /** The prefixes of the bank's IFSCs, four capital letters each. The bank search matches IFSCs by them. */
  readonly ifscPrefixes?: readonly string[] | undefined;
  /** Whether the bank is listed before the others while the search field is empty. */
  readonly popular?: boolean | undefined;
}
