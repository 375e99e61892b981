/** The content and layout of one sample statement. Every person, number and code in it is invented. */
export interface StatementSpec {
  readonly layout: 'boxed' | 'plain';
  readonly dateFormat: 'DD/MM/YYYY' | 'DD-MMM-YYYY' | 'DD-MM-YYYY';
  readonly colour: string;
  /** The letterhead; its first line is the bank's name. */
  readonly letterhead: readonly string[];
  readonly ifsc: { readonly label: string; readonly code: string } | null;
  readonly micr: string | null;
  readonly branch: string;
  readonly holder: string;
  readonly address: readonly string[];
  readonly accountNumber: string;
  readonly customerId: string;
  readonly product: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
  readonly openingBalance: number;
  readonly salary: number;
  readonly employer: string;
  /** Narrations that replace usual ones, such as transfers that name the other party's bank. */
  readonly narrations?: readonly string[];
  readonly password?: {
    readonly version: '1.4' | '1.7' | '1.7ext3';
    readonly user: string;
    readonly owner: string;
  };
}
