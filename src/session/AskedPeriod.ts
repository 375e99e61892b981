/** The time that a lender asks statements for, both ends included: months (`YYYY-MM`) or days (`YYYY-MM-DD`). */
export interface RequestedPeriod {
  readonly from: string;
  readonly to: string;
}
