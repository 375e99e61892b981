/** A fictional success response of the API. */
export const accountNumber = '45678090383737';

export const success = {
  bank_name: 'hdfc',
  statement_id: '601f775d-0000-4000-8000-000000000001',
  page_count: 2,
  identity: {
    account_number: accountNumber,
    name: 'ASHA EXAMPLE',
    address: '1 EXAMPLE ROAD',
    ifsc: 'HDFC0001234',
    micr: null,
    account_category: 'individual',
    account_id: 'account-1',
  },
  date_range: { from_date: '2023-11-01', to_date: '2024-01-31' },
  is_fraud: true,
  fraud_type: 'author_fraud',
  metadata_analysis: { name_matches: [{ is_fraud: true, note: `of ${accountNumber}` }] },
  progress: [{ status: 'completed', fraud_status: 'completed', statement_id: 'a' }],
  account_id: 'account-1',
  masked_account_number: 'XXXXXXXXXX3737',
  months: ['2023-11'],
  missing_months: [],
  status: 1,
  session_id: 'session-1',
};
