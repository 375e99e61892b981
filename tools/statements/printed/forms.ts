import type { Block, PrintedForm } from './PrintedForm.ts';

const title = (text: string): Block => ({ kind: 'title', text });
const line = (text: string): Block => ({ kind: 'line', text });
const columns = (...sides: readonly string[]): Block => ({
  kind: 'columns',
  columns: sides.map((side) => side.split('|')),
});
const table = (text: string, bordered: boolean = true): Block => ({
  kind: 'table',
  rows: text.split('\n').map((row) => row.split('|')),
  bordered,
});
const page: Block = { kind: 'page' };

/** Rows of a table whose columns are date, text, debit, credit and balance. */
function rows(head: string, notation: (day: number) => string, count: number = 8): Block {
  const words = [
    'UPI/P2M/409912345678/SABZI MANDI/ICIC0DC0099',
    'NEFT/UTIB0000123/UDAHARAN SOFTWARE/AXIS BANK LTD',
    'Int.Pd:01-10-2023 to 31-12-2023',
    'ATM WDL/STATE BANK OF INDIA/SAMPLE NAGAR',
    'IFSC: HDFC0004321 RTGS FROM HDFC BANK NAMUNA TRADERS',
    'Locker rent for the period from 01/04/2023 to 31/03/2024',
  ];
  const list = Array.from({ length: count }, (_, index) => {
    const amount = index % 2 === 0 ? '1,250.00|' : '|1,250.00';
    return `${notation(1 + index * 3)}|${words[index % words.length]}|${amount}|${41 + index},321.50`;
  });
  return table([head, ...list].join('\n'));
}

const two = (day: number): string => String(day).padStart(2, '0');
const quarter = { from: '2024-01-01', to: '2024-03-31' };
const letter: readonly Block[] = [
  line('Dear Customer,'),
  line('Greetings! Your e-statement is enclosed. It is our constant endeavour to serve you better.'),
  line(
    'Get up to 20% off on flights between 1st Oct 2023 and 31st Dec 2023. Also for SBI and ICICI Bank cards.',
  ),
  line('Interest rates are effective from 01/10/2023 to 31/12/2023.'),
  page,
];

export const printedForms: readonly PrintedForm[] = [
  {
    name: 'rbl',
    bank: 'rbl',
    ...quarter,
    blocks: [
      title('RBL BANK'),
      columns(
        'ASHA EXAMPLEWALA|12 NAMUNA APARTMENTS|OPP STATE BANK OF INDIA|MUMBAI 400099',
        'Branch: ANDHERI|IFSC/RTGS/NEFT Code: RATN0000123|MICR Code: 400176002|Account Currency: INR',
      ),
      line(
        'Statement Of Transactions in Savings Account Number: 309001234567 | Period: 01/01/2024 To 31/03/2024',
      ),
      rows('Date|Transaction Details|Withdrawal Amt|Deposit Amt|Balance', (day) => `${two(day)}/01/2024`),
    ],
  },
  {
    name: 'au-letter',
    bank: 'ausfbnk',
    ...quarter,
    blocks: [
      ...letter,
      title('ACCOUNT STATEMENT'),
      table(
        'Name|ASHA EXAMPLEWALA|Customer ID|11223344\nAccount Number|2401123456789012|Primary Branch|ANDHERI\nStatement Date|05 Apr 2024|Statement Period|01 Jan 2024 to 31 Mar 2024\nIFSC|AUBL0002123|MICR|400765002',
      ),
      rows('Transaction Date|Description/Narration|Debit|Credit|Balance', (day) => `${two(day)} Jan 2024`),
      line('Regd. Office: AU Small Finance Bank Limited, 19-A Dhuleshwar Garden, Jaipur'),
    ],
  },
  {
    name: 'bandhan',
    bank: 'bandhan',
    ...quarter,
    blocks: [
      title('Bandhan Bank Limited'),
      title('Statement of Account'),
      table(
        'Account Number|Statement Period|Currency\n50160001234567|January 01, 2024 to March 31, 2024|INR',
      ),
      columns(
        'ASHA EXAMPLEWALA|SAMPLE ROAD|KOLKATA',
        'Branch Name : SALT LAKE|IFSC : BDBL0001234|MICR : 700750002',
      ),
      rows('Transaction Date|Description|Withdrawal|Deposit|Balance', (day) => `January${two(day)}, 2024`),
    ],
  },
  {
    name: 'karur',
    bank: 'karur',
    ...quarter,
    blocks: [
      title('THE KARUR VYSYA BANK LTD'),
      line('Regd. & Central Office: No. 20, Erode Road, Karur'),
      title('STATEMENT OF ACCOUNT FOR THE PERIOD OF 01-01-2024 TO 31-03-2024'),
      columns(
        'TO:|Ms. ASHA EXAMPLEWALA|SAMPLE ROAD|CHENNAI',
        'A/C NO : 1234155000012345|CUST ID : 11223344|IFSC CODE : KVBL0001234|A/C OPENED : 01-01-2015',
      ),
      rows('TXN DATE|PARTICULARS|DEBIT|CREDIT|BALANCE', (day) => `${two(day)}-JAN-2024 10:15:00`),
    ],
  },
  {
    name: 'city-union',
    bank: 'city_union',
    ...quarter,
    blocks: [
      title('CITY UNION BANK LIMITED'),
      columns('STATEMENT OF ACCOUNT FROM|01/01/2024|TO 31/03/2024', 'ACCOUNT NO|500101012345678|SAVINGS'),
      columns('ASHA EXAMPLEWALA|KUMBAKONAM', 'IFSC|CIUB0000123|Nominee: Yes'),
      rows('DATE|DESCRIPTION|DEBIT|CREDIT|BALANCE', (day) => `${two(day)}/01/2024`),
    ],
  },
  {
    name: 'south-indian',
    bank: 'sib',
    ...quarter,
    blocks: [
      columns(
        'SOUTH INDIAN BANK|Branch: THRISSUR|IFSC: SIBL0000123',
        'Visit us at www.example.com|Customer ID : A12345678|Account No : 0123053000012345',
      ),
      line('STATEMENT OF ACCOUNT FOR THE PERIOD FROM 01-01-24 TO 31-03-24'),
      line('ASHA EXAMPLEWALA, SAMPLE HOUSE, THRISSUR'),
      rows('DATE|PARTICULARS|WITHDRAWALS|DEPOSITS|BALANCE', (day) => `${two(day)}-01-24`),
    ],
  },
  {
    name: 'uco-last',
    bank: 'uco',
    ...quarter,
    blocks: [
      title('UCO BANK'),
      title('यूको बैंक'),
      table(
        'Customer Name|ASHA EXAMPLEWALA\nAccount Number|01230110012345\nStatement Period|01-JAN-2024 to 31-MAR-2024',
        false,
      ),
      rows('Date|Particulars|Withdrawals|Deposits|Balance', (day) => `${two(day)}-JAN-2024`, 40),
      page,
      rows('Date|Particulars|Withdrawals|Deposits|Balance', (day) => `${two(day)}-MAR-2024`, 6),
      line('Closing Balance : 41,321.50 Cr'),
      columns('Branch : FORT', 'IFSC Code : UCBA0000123'),
    ],
  },
  {
    name: 'stanchar',
    bank: 'stanchar',
    ...quarter,
    blocks: [
      title('Standard Chartered'),
      columns(
        'ASHA EXAMPLEWALA|SAMPLE ROAD|MUMBAI',
        'BRANCH : CRESCENZO|STATEMENT DATE : 31 Mar 2024|CURRENCY : INR|ACCOUNT TYPE : SAVINGS|ACCOUNT NO. : 42312345678|IFSC CODE : SCBL0036001|STATEMENT PERIOD : 01 Jan 2024 - 31 Mar 2024',
      ),
      title('STATEMENT OF ACCOUNT'),
      rows('Date|Description|Withdrawal|Deposit|Balance', (day) => `${two(day)} Jan 24`),
    ],
  },
  {
    name: 'hsbc',
    bank: 'hsbc',
    ...quarter,
    blocks: [
      title('HSBC'),
      title('Statement of Savings Account'),
      line('01JAN2024 to 31MAR2024'),
      columns('ASHA EXAMPLEWALA|MUMBAI', 'Account Number 002123456006|IFSC HSBC0400002|MICR 400039002'),
      rows('Date|Transaction Details|Deposits|Withdrawals|Balance(INR)', (day) => `${two(day)}JAN24`),
      line('Issued by The Hongkong and Shanghai Banking Corporation Limited, India. HSBC Bank'),
    ],
  },
  {
    name: 'citi',
    bank: 'citi',
    ...quarter,
    blocks: [
      title('Citibank'),
      table(
        'Account Number|Statement Period|Relationship Number\n5123456789|January 01 2024 to March 31 2024|11223344',
      ),
      columns('ASHA EXAMPLEWALA|MUMBAI', 'IFSC Code: CITI0100000'),
      rows('Date|Transaction Details|Withdrawals|Deposits|Balance', (day) => `${two(day)}/01/24`),
    ],
  },
  {
    name: 'paytm',
    bank: 'paytm',
    ...quarter,
    blocks: [
      title('Paytm Payments Bank'),
      columns(
        "Account Statement for:|1 JAN'24 - 31 MAR'24",
        'ASHA EXAMPLEWALA|Account no: 919912345678|IFSC: PYTM0123456',
      ),
      rows(
        'DATE & TIME|TRANSACTION DETAILS|DEBIT|CREDIT|AVAILABLE BALANCE',
        (day) => `${day} JAN'24 10:15 AM`,
      ),
    ],
  },
  {
    name: 'member-of-svc',
    bank: 'vidya_sahakari',
    ...quarter,
    blocks: [
      title('VIDYA SAHKARI BANK LTD.'),
      line('(Sub member of SVC Co-operative Bank Ltd.)'),
      columns(
        'Name : ASHA EXAMPLEWALA|Account No : 001234567890',
        'IFSC Code : SVCB0018001|MICR : 411089002',
      ),
      line('Account Statement From Date : 01/01/2024 To Date : 31/03/2024'),
      rows('Date|Particulars|Debit|Credit|Balance', (day) => `${two(day)}/01/2024`),
    ],
  },
  {
    name: 'india-post',
    bank: 'india_post',
    ...quarter,
    blocks: [
      title('INDIA POST PAYMENTS BANK'),
      line('Account Statement'),
      table(
        'Name|ASHA EXAMPLEWALA\nAccount No.|100123456789\nIFSC|IPOS0000001\nFrom Date|01-01-2024\nTo Date|31-03-2024',
      ),
      rows('Date|Description|Withdrawal|Deposit|Balance', (day) => `${two(day)}-01-2024`),
    ],
  },
  {
    name: 'boi-letters',
    bank: 'boi',
    ...quarter,
    blocks: [
      ...letter,
      title('Bank of India'),
      columns(
        'Account Holder|ASHA EXAMPLEWALA',
        'Account No.|012310110012345',
        'IFSC|BKID00A4210',
        'Branch|BASTI',
      ),
      line('Detailed Statement'),
      line('Transactions Period : From 01/01/2024 00:00 AM To 31/03/2024 23:59 PM'),
      rows(
        'Txn Date|Description|Withdrawal (in Rs.)|Deposits (in Rs.)|Balance (in Rs.)',
        (day) => `${two(day)}-01-2024`,
      ),
    ],
  },
  {
    name: 'punjab-sind',
    bank: 'punjab_sind',
    ...quarter,
    blocks: [
      title('PUNJAB & SIND BANK'),
      line('(A Govt. of India Undertaking)'),
      columns('Name: ASHA EXAMPLEWALA|Employer: HDFC BANK LTD', 'Account: 01231000012345|IFSC: PSIB0000123'),
      columns('Duration: 01.01.2024 to 31.03.2024', 'Printed on: 05.04.2024 11:20'),
      rows('Sl No / Date|Particulars|Dr|Cr|Balance', (day) => `${two(day)}.01.2024`),
    ],
  },
  {
    name: 'ujjivan',
    bank: 'ujjivan',
    ...quarter,
    blocks: [
      page,
      title('Ujjivan Small Finance Bank'),
      columns(
        'ASHA EXAMPLEWALA|BENGALURU',
        'Opening Date : 01-Jan-2015|Statement Start Date : 01-Jan-2024|Statement End Date : 31-Mar-2024|IFSC : UJVN0001234',
      ),
      rows('Date|Narration|Withdrawals|Deposits|Closing Balance', (day) => `${two(day)}-Jan-2024`),
    ],
  },
];
