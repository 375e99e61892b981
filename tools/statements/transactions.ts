import { random } from './random.ts';
import type { StatementSpec } from './StatementSpec.ts';

export interface Transaction {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly narration: string;
  readonly reference: string;
  /** Paise; negative for withdrawals. */
  readonly amount: number;
  readonly balance: number;
}

const spending: readonly (readonly [narration: string, least: number, most: number])[] = [
  ['UPI/SABZI MANDI/PAYMENT', 80, 900],
  ['UPI/CHAI CORNER/PAYMENT', 20, 180],
  ['POS 4XXXXXXXX021 NAMUNA SUPERMART', 400, 4200],
  ['ATM WDL SAMPLE NAGAR', 1000, 8000],
  ['UPI/METRO RECHARGE', 100, 500],
  ['ECS/EXAMPLE MUTUAL FUND SIP', 2000, 5000],
  ['BILLPAY ELECTRICITY BOARD', 600, 2400],
  ['UPI/MEDICAL STORE/PAYMENT', 150, 1600],
  ['IMPS/SCHOOL FEES', 3000, 9000],
];

/** Returns every day of the period, `YYYY-MM-DD`. */
function daysOf({ from, to }: StatementSpec): readonly string[] {
  const days: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000)
    days.push(new Date(time).toISOString().slice(0, 10));
  return days;
}

/** Generates plausible transactions: salary on the first, rent on the fifth, and random spending. */
export function transactionsOf(spec: StatementSpec): readonly Transaction[] {
  const next = random(spec.accountNumber + spec.from);
  const extra = [...(spec.narrations ?? [])];
  const rows: Transaction[] = [];
  let balance = spec.openingBalance * 100;
  const add = (date: string, narration: string, amount: number): void => {
    balance += amount;
    rows.push({
      date,
      narration,
      reference: String(Math.floor(next() * 1e10)).padStart(12, '0'),
      amount,
      balance,
    });
  };
  for (const date of daysOf(spec)) {
    const day = date.slice(8);
    if (day === '01') add(date, `NEFT CR ${spec.employer} SALARY`, spec.salary * 100);
    if (day === '05') add(date, 'UPI/HOUSE RENT', -Math.round(spec.salary * 0.28) * 100);
    if (next() < 0.22) {
      const narration = extra.shift();
      const [usual, least, most] = spending[Math.floor(next() * spending.length)] ?? ['CASH', 100, 200];
      add(date, narration ?? usual, -Math.round((least + next() * (most - least)) * 100));
    }
  }
  return rows;
}
