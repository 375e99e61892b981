import type { StatementSpec } from './StatementSpec.ts';

/**
 * The expected response to a sample that is sent alone to `sandbox-session` (November 2023 to April 2024) without a
 * bank.
 */
type Expected =
  | {
      readonly outcome: 'accepted';
      readonly months: readonly string[];
      readonly missingMonths: readonly string[];
    }
  | { readonly outcome: 'refused'; readonly code: string };

/** One file under `demo/statements`. */
export interface Sample {
  readonly file: string;
  /** What the sample demonstrates. */
  readonly title: string;
  /** The statement's bank; `null` when the file does not name one. */
  readonly bank: string | null;
  readonly password?: string;
  readonly kind: 'plain' | 'user-password' | 'owner-password' | 'scan' | 'cut' | 'web-page';
  readonly expected: Expected;
  readonly spec: StatementSpec;
}

const all = ['2023-11', '2023-12', '2024-01', '2024-02', '2024-03', '2024-04'];
const accepted = (from: number, to: number): Expected => ({
  outcome: 'accepted',
  months: all.slice(from, to),
  missingMonths: all.filter((_, index) => index < from || index >= to),
});
const refused = (code: string): Expected => ({ outcome: 'refused', code });
const halfYear = { from: '2023-11-01', to: '2024-04-30' };

const asha = {
  holder: 'ASHA EXAMPLEWALA',
  address: ['12 NAMUNA APARTMENTS, SAMPLE ROAD', 'ANDHERI EAST', 'MUMBAI 400099'],
  openingBalance: 42_350,
  salary: 68_000,
  employer: 'UDAHARAN SOFTWARE PVT LTD',
};
const ravi = {
  holder: 'RAVI SAMPLEKAR',
  address: ['7 SPECIMEN COLONY', 'KOTHRUD', 'PUNE 411099'],
  openingBalance: 18_120,
  salary: 51_500,
  employer: 'NAMUNA LOGISTICS',
};
const meera = {
  holder: 'MEERA SPECIMENWALA',
  address: ['44 EXAMPLE STREET', 'JAYANAGAR', 'BENGALURU 560099'],
  openingBalance: 91_004,
  salary: 83_250,
  employer: 'SAMPLE HOSPITALS',
};

const hdfc: StatementSpec = {
  ...asha,
  ...halfYear,
  layout: 'boxed',
  dateFormat: 'DD/MM/YYYY',
  colour: '#004c8f',
  letterhead: ['HDFC BANK', 'Statement of account'],
  ifsc: { label: 'RTGS/NEFT IFSC', code: 'HDFC0001234' },
  micr: '400240123',
  branch: 'ANDHERI EAST, MUMBAI',
  accountNumber: '50100987654321',
  customerId: '112233445',
  product: 'SAVINGS - REGULAR',
};
const icici: StatementSpec = {
  ...ravi,
  ...halfYear,
  layout: 'plain',
  dateFormat: 'DD-MMM-YYYY',
  colour: '#b02a30',
  letterhead: ['ICICI Bank', 'Detailed Statement'],
  ifsc: { label: 'IFSC Code', code: 'ICIC0000987' },
  micr: '411229012',
  branch: 'KOTHRUD, PUNE',
  accountNumber: '098701512345',
  customerId: '556677889',
  product: 'Savings Account',
};
const axis: StatementSpec = {
  ...meera,
  ...halfYear,
  layout: 'boxed',
  dateFormat: 'DD-MM-YYYY',
  colour: '#97144d',
  letterhead: ['AXIS BANK', 'Statement of Axis Account'],
  ifsc: { label: 'IFSC Code', code: 'UTIB0000456' },
  micr: '560211034',
  branch: 'JAYANAGAR, BENGALURU',
  accountNumber: '917010045612378',
  customerId: '870012345',
  product: 'PRIME SAVINGS',
  password: { version: '1.4', user: 'MEER0107', owner: 'bank-only' },
};
const sbi: StatementSpec = {
  ...ravi,
  ...halfYear,
  layout: 'plain',
  dateFormat: 'DD-MMM-YYYY',
  colour: '#1f3f8f',
  letterhead: ['STATE BANK OF INDIA', 'Account Statement'],
  ifsc: { label: 'IFS Code', code: 'SBIN0004321' },
  micr: '411002045',
  branch: 'SHIVAJI NAGAR, PUNE',
  accountNumber: '32109876543',
  customerId: '86420975310',
  product: 'REGULAR SB CHQ-INDIVIDUALS',
  password: { version: '1.7', user: '54321150890', owner: 'bank-only' },
};
const kotak: StatementSpec = {
  ...asha,
  ...halfYear,
  layout: 'boxed',
  dateFormat: 'DD-MM-YYYY',
  colour: '#c8102e',
  letterhead: ['Kotak Mahindra Bank', 'Account Statement'],
  ifsc: { label: 'IFSC Code', code: 'KKBK0000678' },
  micr: '400485078',
  branch: 'BANDRA KURLA COMPLEX, MUMBAI',
  accountNumber: '4211987650',
  customerId: '87654321',
  product: 'Everyday Savings',
  password: { version: '1.7ext3', user: '87654321', owner: 'bank-only' },
};
const idfc: StatementSpec = {
  ...meera,
  ...halfYear,
  layout: 'plain',
  dateFormat: 'DD/MM/YYYY',
  colour: '#8b1a2b',
  letterhead: ['IDFC FIRST Bank', 'Account statement'],
  ifsc: { label: 'IFSC', code: 'IDFB0080234' },
  micr: '560751099',
  branch: 'INDIRANAGAR, BENGALURU',
  accountNumber: '10076543218',
  customerId: '5011223344',
  product: 'Savings Account',
  narrations: [
    'NEFT/HDFC0000240/HDFC BANK/ASHA E',
    'UPI/HDFC0MERUPI/NAMUNA MART',
    'NEFT/HDFC0000060/HDFC BANK/RENT',
    'UPI/YESB0PTMUPI/CHAI CORNER',
    'IMPS/SBIN0001234/STATE BANK OF INDIA',
    'RTGS/HDFC0001001/HDFC BANK/CAR LOAN',
    'UPI/ICIC0000001/ICICI BANK/FRIEND',
    'NEFT/HDFC0000240/HDFC BANK/ASHA E',
  ],
};
const cooperative: StatementSpec = {
  ...ravi,
  ...halfYear,
  layout: 'plain',
  dateFormat: 'DD/MM/YYYY',
  colour: '#1d6b3a',
  letterhead: ['Vishwas Co-operative Bank Ltd.', 'Account statement'],
  ifsc: { label: 'IFSC Code', code: 'HDFC0CVCB01' },
  micr: null,
  branch: 'MARKET YARD',
  accountNumber: '001002003004567',
  customerId: '20456',
  product: 'Savings Account',
};
const noBank: StatementSpec = {
  ...meera,
  ...halfYear,
  layout: 'plain',
  dateFormat: 'DD/MM/YYYY',
  colour: '#444444',
  letterhead: ['Statement of Account', 'Printed at the counter'],
  ifsc: null,
  micr: null,
  branch: '',
  accountNumber: '7700112233',
  customerId: '1187',
  product: 'Savings Account',
};
const baroda: StatementSpec = {
  ...meera,
  layout: 'plain',
  dateFormat: 'DD-MM-YYYY',
  colour: '#f15a22',
  letterhead: ['Bank of Baroda', 'Account statement'],
  ifsc: { label: 'IFSC Code', code: 'BARB0SAMPLE' },
  micr: '560012077',
  branch: 'SAMPLE NAGAR, BENGALURU',
  accountNumber: '29870100012345',
  customerId: '104456789',
  product: 'Savings Account',
  from: '2023-05-01',
  to: '2024-04-30',
};

/** All samples, in the order in which they are worth trying. */
export const samples: readonly Sample[] = [
  {
    file: 'hdfc-nov-jan.pdf',
    title: 'Covers three of the six months: February to April are missing',
    bank: 'hdfc',
    kind: 'plain',
    expected: accepted(0, 3),
    spec: { ...hdfc, to: '2024-01-31' },
  },
  {
    file: 'hdfc-feb-apr.pdf',
    title: 'Covers the other three months of the same account: none is missing then',
    bank: 'hdfc',
    kind: 'plain',
    expected: accepted(3, 6),
    spec: { ...hdfc, from: '2024-02-01', openingBalance: 97_410 },
  },
  {
    file: 'icici-nov-apr.pdf',
    title: 'A second account, at another bank, with all six months',
    bank: 'icici',
    kind: 'plain',
    expected: accepted(0, 6),
    spec: icici,
  },
  {
    file: 'axis-password.pdf',
    title: 'Needs a password (128-bit RC4)',
    bank: 'axis',
    password: 'MEER0107',
    kind: 'user-password',
    expected: accepted(0, 6),
    spec: axis,
  },
  {
    file: 'sbi-password.pdf',
    title: 'Needs a password (128-bit AES)',
    bank: 'sbi',
    password: '54321150890',
    kind: 'user-password',
    expected: accepted(0, 6),
    spec: sbi,
  },
  {
    file: 'kotak-password.pdf',
    title: 'Needs a password (256-bit AES)',
    bank: 'kotak',
    password: '87654321',
    kind: 'user-password',
    expected: accepted(0, 6),
    spec: kotak,
  },
  {
    file: 'hdfc-owner-only.pdf',
    title: 'Encrypted, but opens without a password: only copying and editing are restricted',
    bank: 'hdfc',
    kind: 'owner-password',
    expected: accepted(0, 6),
    spec: {
      ...hdfc,
      accountNumber: '50100123498765',
      password: { version: '1.7', user: '', owner: 'bank-only' },
    },
  },
  {
    file: 'idfc-other-banks.pdf',
    title: 'Transactions name other banks far more often than the header names this one',
    bank: 'idfc',
    kind: 'plain',
    expected: accepted(0, 6),
    spec: idfc,
  },
  {
    file: 'cooperative-sponsor-ifsc.pdf',
    title: 'A co-operative bank that prints an IFSC of its sponsor bank',
    bank: 'vishwas_co_op_bnk',
    kind: 'plain',
    expected: accepted(0, 6),
    spec: cooperative,
  },
  {
    file: 'baroda-twelve-months.pdf',
    title: 'Twelve months on several pages, more than requested',
    bank: 'baroda',
    kind: 'plain',
    expected: accepted(0, 6),
    spec: baroda,
  },
  {
    file: 'no-bank.pdf',
    title: 'Names no bank: the borrower has to choose one',
    bank: null,
    kind: 'plain',
    expected: refused('BANK_NAME_UNDETECTED'),
    spec: noBank,
  },
  {
    file: 'hdfc-year-2022.pdf',
    title: 'From another year: covers no requested month',
    bank: 'hdfc',
    kind: 'plain',
    expected: refused('OUT_OF_DATE_RANGE'),
    spec: { ...hdfc, from: '2022-05-01', to: '2022-07-31' },
  },
  {
    file: 'icici-scan.pdf',
    title: 'A scan without text',
    bank: 'icici',
    kind: 'scan',
    expected: refused('PDF_IS_IMAGE'),
    spec: icici,
  },
  {
    file: 'icici-cut-off.pdf',
    title: 'A truncated download',
    bank: 'icici',
    kind: 'cut',
    expected: refused('INVALID_FILE_OBJECT'),
    spec: icici,
  },
  {
    file: 'web-page.pdf',
    title: 'Not a PDF: a login page saved under a PDF name',
    bank: null,
    kind: 'web-page',
    expected: refused('INVALID_FILE_OBJECT'),
    spec: noBank,
  },
];
