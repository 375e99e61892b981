import { expect, test } from 'vitest';
import { banks } from '../../src/banks/banks.js';
import { readPeriod } from '../../src/preflight/readPeriod.js';
import { suggestBank } from '../../src/preflight/suggestBank.js';

const table =
  'Date   Narration   Debit   Credit   Balance\n01/01/24   UPI-AXIS BANK-UTIB0000123   100.00      900.00\n';

const facts = 'HDFC BANK\nAccount No : 5\nIFSC : HDFC0000123\n';
const quarter = '2024-01-01/2024-03-31';

/** The tops of statements, as banks print them; pages are separated by form feeds. */
const headers: readonly (readonly [text: string, bank: string | null, period: string | null])[] = [
  [
    'HDFC BANK Ltd.   Page No .: 1   Statement of accounts\nMR ASHA   Account Branch :ANDHERI\nRTGS/NEFT IFSC :HDFC0000123   MICR :400240001\nStatement From  :  01/01/2024   To  :  31/03/2024\n' +
      table,
    'hdfc',
    '2024-01-01/2024-03-31',
  ],
  [
    'Statement of accountFrom : 01/01/2024 To : 31/03/2024\nRTGS/NEFT IFSC: HDFC0000123\nDate Narration Chq./Ref.No. Value Dt Withdrawal Amt. Deposit Amt. Closing Balance\n',
    'hdfc',
    '2024-01-01/2024-03-31',
  ],
  [
    'Account Name : MR X\nAccount Number : 1\nIFS Code : SBIN0001234\nBalance as on 1 Jan 2024 : 54,575.10\nAccount Statement from 1 Jan 2024 to 31 Mar 2024\nTxn Date Value Description Ref No./Cheque Debit Credit Balance\n2 Jan 2024 TO TRANSFER UPI/DR/44/HDFC/x\n',
    'sbi',
    '2024-01-01/2024-03-31',
  ],
  [
    'www.icicibank.com\nDial your Bank\nACCOUNT DETAILS - INR as on March 31, 2024\nACCOUNT TYPE   ACCOUNT NUMBER   ACCOUNT BALANCE(INR)   NOMINATION\nSavings A/c   XXXXXXXX1234   9,000.00   Registered\nStatement of Transactions in Savings Account XXXXXXXX1234 in INR for the period January 01, 2024 - March 31, 2024\nDATE MODE PARTICULARS DEPOSITS WITHDRAWALS BALANCE\n',
    'icici',
    '2024-01-01/2024-03-31',
  ],
  [
    'AXIS BANK\nStatement of Axis Account No :91 for the period (From : 01-01-2024 To : 31-03-2024)\nIFSC Code :UTIB0000123\nTran Date Chq No Particulars Debit Credit Balance Init. Br\n',
    'axis',
    '2024-01-01/2024-03-31',
  ],
  [
    'Kotak Mahindra Bank\nAccount Statement\n01 Jan 2024 - 31 Mar 2024\nIFSC Code KKBK0000958\n#   Date   Description   Chq/Ref. No.   Withdrawal (Dr.)   Deposit (Cr.)   Balance\n1   01 Jan 2024   UPI/x   9   100.00      900.00\n',
    'kotak',
    '2024-01-01/2024-03-31',
  ],
  [
    'Savings Account Transactions\n01 Jan 2024 - 31 Mar 2024\nIFSC Code KKBK0000958\n' + table,
    'kotak',
    '2024-01-01/2024-03-31',
  ],
  [
    'IDFC FIRST Bank\nSTATEMENT PERIOD : 01-JAN-2024 TO 31-MAR-2024\nIFSC : IDFB0040101\nEmail : A@HDFCBANK.COM\n' +
      table,
    'idfc',
    '2024-01-01/2024-03-31',
  ],
  [
    'Federal Bank\nStatement of Account for the period 01-JAN-2024 to 31-MAR-2024\nInterest Rate : 3.05% (w.e.f 01-04-2023)\nEffective Available Balance 100.00\nIFSC : FDRL0001234\n' +
      table,
    'federal',
    '2024-01-01/2024-03-31',
  ],
  [
    'Bank of Baroda\nPeriod: 01/01/2024 to 31/03/2024 (Cleared Balance: 100.00 Cr)\nIFSC Code: BARB0ANDHER\n' +
      table,
    'baroda',
    '2024-01-01/2024-03-31',
  ],
  [
    'CANARA BANK\nDetails of statement : Between 01-01-2024 And 31-03-2024\nIFSC CODE : CNRB0001234\n' +
      table,
    'canara',
    '2024-01-01/2024-03-31',
  ],
  [
    'Indian Overseas Bank\nACCOUNT STATEMENT\nDate: 05-Apr-2024\nStatement Period: From 01-Jan-2024 To 31-Mar-2024\nIFSC: IOBA0000123\n' +
      table,
    'iob',
    '2024-01-01/2024-03-31',
  ],
  [
    'Union Bank of India\nStatement Date : 05/04/2024\nStatement Period : Last 3 months\nFrom 01/01/2024 to 31/03/2024\nIFSC : UBIN0531234\n' +
      table,
    'ubi',
    '2024-01-01/2024-03-31',
  ],
  [
    'AU SMALL FINANCE BANK\nStatement period\nFrom: 01-Jan-2024\nTo: 31-Mar-2024\nIFSC: AUBL0002123\n' +
      table,
    'ausfbnk',
    '2024-01-01/2024-03-31',
  ],
  [
    'Yes Bank\nStatement duration: Jan 1, 2024 to Mar 31, 2024\nIFSC YESB0000123\n' + table,
    'yesbnk',
    '2024-01-01/2024-03-31',
  ],
  [
    'DCB Bank\nSTATEMENT OF ACCOUNT : 01-Jan-24 - 31-Mar-24\nIFSC DCBL0000123\n' + table,
    'dcbbnk',
    '2024-01-01/2024-03-31',
  ],
  [
    'Karnataka Bank\nStatement of account for 12345 from 01-01-2024 to 31-03-2024\nIFSC KARB0000123\n' +
      table,
    'karnataka',
    '2024-01-01/2024-03-31',
  ],
  [
    'Equitas Small Finance Bank\nTransaction date range : 1-1-2024 : 31-3-2024\nIFSC ESFB0001234\n' + table,
    'equitas',
    '2024-01-01/2024-03-31',
  ],
  [
    'Punjab National Bank\nA/c Statement w.e.f. 01-01-2024 to 31-03-2024\nIFSC PUNB0012300\n' + table,
    'pnbbnk',
    null,
  ],
  [
    'Bank of Maharashtra\nStatement for Account No 60123456789 From 01/01/2024 to 31/03/2024\nIFSC MAHB0000123\n' +
      table,
    'mahabk',
    '2024-01-01/2024-03-31',
  ],
  [
    'Saraswat Bank\nIFSC Code : SRCB0000123\nStatement From 01-JAN-2024 To 31-MAR-2024\n' + table,
    'saraswat',
    '2024-01-01/2024-03-31',
  ],
  [
    'Central Bank of India\nIFSC: CBIN0280123\nFrom Date:01/01/2024   Account No: 1\nTo Date:31/03/2024   Branch: X\nReport Date: 05/04/2024\n' +
      table,
    'central',
    '2024-01-01/2024-03-31',
  ],
  [
    'IndusInd Bank\nAccount Statement: 01-Jan-2024 - 31-Mar-2024\nIFSC: INDB0000123\n' + table,
    'indusind',
    '2024-01-01/2024-03-31',
  ],
  [
    'Jana Small Finance Bank\nStatement from Date : 01/01/2024   Statement to Date : 31/03/2024\nIFSC Code JSFB0004001\n' +
      table,
    'jana',
    '2024-01-01/2024-03-31',
  ],
  [
    'TMB\nTamilnad Mercantile Bank Ltd\nStatement of A/C No. 1 as on 31-Mar-2024\nPeriod 01-Jan-2024 - 31-Mar-2024\nIFSC TMBL0000123\n' +
      table,
    'tamil_mercantile',
    '2024-01-01/2024-03-31',
  ],
  [
    'Dear Customer\nYour HDFC Bank account statement for Jan 2024 to Mar 2024 is attached\f\fAccount No: 1\nIFSC: HDFC0000123\n01/01/2024 - 31/03/2024\n' +
      table,
    'hdfc',
    '2024-01-01/2024-03-31',
  ],
  [
    'Bandhan Bank\nBranch IFSC\nBDBL0001234\nStatement Period\nJanuary 01, 2024\nto\nMarch 31, 2024\n' +
      table,
    'bandhan',
    '2024-01-01/2024-03-31',
  ],
  [
    'DBS\nIFSC: DBSS0IN0811\nTransactions for the period: 01 January 2024 to 31 March 2024\n' + table,
    'dbsbnk',
    '2024-01-01/2024-03-31',
  ],
  [
    'Statement Summary as of 31 Mar 2024\nFY 2023-24\nFinancial Year 01/04/2023 to 31/03/2024\nStatement Period 01/01/2024 to 31/03/2024\nIFSC: CIUB0000123\n' +
      table,
    'city_union',
    '2024-01-01/2024-03-31',
  ],
  [
    'The Cosmos Co-operative Bank Ltd.\nIFSC Code : COSB0000123\nDate From 01/01/2024 To 31/03/2024\n' +
      table,
    'cosmos',
    '2024-01-01/2024-03-31',
  ],
  [
    'NKGSB CO-OP. BANK LTD.\nIFSC NKGS0000123\nStatement of A/c from : 01/01/2024 upto : 31/03/2024\n' +
      table,
    'nkgsbbnk',
    '2024-01-01/2024-03-31',
  ],
  [
    'SBI\nAccount no 1\nIFSC : SBIN0001234\nStatement Period : 01-01-2024 to 31-03-2024\nDate   Details   Ref No./Cheque No   Debit   Credit   Balance\n',
    'sbi',
    '2024-01-01/2024-03-31',
  ],
  ['Loan account 1 EMI from 05/01/2023 to 05/01/2033\nIFSC: HDFC0000123\n' + table, 'hdfc', null],
  ['UCO BANK\nIFSC UCBA0000123\nDate 01-01-2024 TO 31-03-2024\n' + table, 'uco', '2024-01-01/2024-03-31'],
  [
    'Shri Namuna Nagari Sahakari Patsanstha\nIFSC: HDFC0CNMN01\nFrom 01/01/2024 to 31/03/2024\n' + table,
    null,
    '2024-01-01/2024-03-31',
  ],
  [
    'Transfers to ICICI Bank and HDFC Bank are free\nIFSC: KVBL0001234\nPeriod from 1/1/2024 to 31/3/2024\n' +
      table,
    'karur',
    '2024-01-01/2024-03-31',
  ],
  // covers
  [
    'Welcome to HDFC Bank\nYour account at a glance\nOffer runs 01/10/2023 - 31/12/2023\f' +
      facts +
      'From : 01/01/2024 To : 31/03/2024\n' +
      table,
    'hdfc',
    quarter,
  ],
  [
    'Account Statement\nCampaign from 01/10/2023 to 31/12/2023\f' +
      facts +
      'From : 01/01/2024 To : 31/03/2024\n' +
      table,
    'hdfc',
    quarter,
  ],
  [
    'Your account statement is enclosed\nSpecial rates between 01/10/2023 and 31/12/2023 for our account holders\f' +
      facts +
      'Period : 01/01/2024 to 31/03/2024\n' +
      table,
    'hdfc',
    quarter,
  ],
  [
    'Dear Customer,\nOpen a new account from 01/10/2023 to 31/12/2023 and win\f' +
      facts +
      'Period : 01/01/2024 to 31/03/2024\n' +
      table,
    'hdfc',
    quarter,
  ],
  [
    'KYC update period: 01/10/2023 to 31/12/2023\f' + facts + 'Period : 01/01/2024 to 31/03/2024\n' + table,
    'hdfc',
    quarter,
  ],
  [
    'IMPORTANT NOTICE\nNew account charges apply from 01/10/2023 to 31/12/2023\f' + facts + table,
    'hdfc',
    null,
  ],
  ['Account holders can pay EMI 01/10/2023 to 31/12/2023\f' + facts + table, 'hdfc', null],
  [
    'SBI Life\nICICI Lombard\nAxis Mutual Fund\nInvest between 01/10/2023 and 31/12/2023\f' +
      facts +
      'Period : 01/01/2024 to 31/03/2024\n' +
      table,
    'hdfc',
    quarter,
  ],
  // table page noise
  [facts + 'FD 01/10/2022 - 01/10/2024   7.1%\nFrom : 01/01/2024 To : 31/03/2024\n' + table, 'hdfc', quarter],
  [
    facts + 'Last statement : 01/10/2023 to 31/12/2023\nThis statement : 01/01/2024 to 31/03/2024\n' + table,
    'hdfc',
    null,
  ],
  [facts + 'Statement No 3   01/01/2024 - 31/03/2024\n' + table, 'hdfc', quarter],
  [facts + 'From 01/01/2024\nTo 31/03/2024\n' + table, 'hdfc', quarter],
  [facts + 'From   : 01/01/2024   Branch : X\nTo   : 31/03/2024   City : Y\n' + table, 'hdfc', quarter],
  [facts + 'Period\nFrom   To\n01/01/2024   31/03/2024\n' + table, 'hdfc', quarter],
  [facts + 'Account opened 01/04/2010   Statement 01/01/2024 to 31/03/2024\n' + table, 'hdfc', quarter],
  [facts + 'Date of birth 01/04/1990   Period 01/01/2024 to 31/03/2024\n' + table, 'hdfc', quarter],
  [facts + 'From: 01/01/2024 (Mon) To: 31/03/2024 (Sun)\n' + table, 'hdfc', quarter],
  [facts + 'Statement from [01/01/2024] to [31/03/2024]\n' + table, 'hdfc', quarter],
  [facts + 'Statement From : 01-01-2024    To Date :    31-03-2024\n' + table, 'hdfc', quarter],
  [
    facts + 'Statement of A/c for the period commencing 01/01/2024 and ending 31/03/2024\n' + table,
    'hdfc',
    quarter,
  ],
  [
    facts + 'Statement for the period beginning 01 January 2024 and ending 31 March 2024\n' + table,
    'hdfc',
    quarter,
  ],
  [facts + 'Statement Period : 1-JAN-2024 TO 31-MAR-2024 (91 days)\n' + table, 'hdfc', quarter],
  [facts + 'विवरण अवधि : 01-01-2024 से 31-03-2024\n' + table, 'hdfc', quarter],
  [facts + 'కాలం / Period : 01-01-2024 - 31-03-2024\n' + table, 'hdfc', quarter],
  [facts + 'From: Jan 1st, 2024 To: Mar 31st, 2024\n' + table, 'hdfc', quarter],
  [facts + 'Statement from 1/1/2024 12:00:00 AM to 3/31/2024 11:59:59 PM\n' + table, 'hdfc', null],
  // banks
  [
    'Employer: State Bank of India\nAccount No 1\nIFSC: KKBK0000958\nPeriod : 01/01/2024 to 31/03/2024\n' +
      table,
    null,
    quarter,
  ],
  ['Bank of India\nIFSC: SBIN0001234\n' + table, null, null],
  ['State Bank of India\nIFSC: BKID0000023\n' + table, null, null],
  [
    'Union Bank of India (erstwhile Andhra Bank)\nIFSC: UBIN0801234\nPeriod : 01/01/2024 to 31/03/2024\n' +
      table,
    'ubi',
    quarter,
  ],
  ['Karnataka Gramin Bank\nIFSC: PKGB0012345\n' + table, 'karnataka_gramin', null],
  ['Kerala Gramin Bank\nSponsored by Canara Bank\nIFSC: KLGB0040123\n' + table, 'kerala_gramin', null],
  ['Indian Bank\nIFSC: IDIB000X\n' + table, 'indbnk', null],
  ['indian bank\nifs code idib000a001\n' + table, 'indbnk', null],
  ['Tamilnad Mercantile Bank Ltd\nIFSC TMBL0000123\n' + table, 'tamil_mercantile', null],
  ['Bank of Baroda\nIFSC BARB0BGGBXX\n' + table, null, null],
  ['Maharashtra Gramin Bank\nIFSC MAHG0004001\n' + table, 'mahagrambnk', null],
  ['Account Statement\nIFSC : IBKL0000123\nPeriod : 01/01/2024 to 31/03/2024\n' + table, 'idbi', quarter],
  ['Vidarbha Konkan Gramin Bank\nIFSC : BKID0WAINGB\n' + table, null, null],
  ['Namuna Mahila Nagari Bank\nIFSC : IBKL0000123\n' + table, null, null],
];

test.each(headers)('%j', (text, bank, period) => {
  expect(suggestBank(text, 'a.pdf', banks)?.bank ?? null).toBe(bank);
  const read = readPeriod(text);
  expect(read && `${read.from}/${read.to}`).toBe(period);
});
