import { maskNumber } from './maskAccountNumber.js';
import type { Success } from './Success.js';

/** The body of a success without `identity=true`. */
export function shortBody({ sessionId, statement, judged }: Success): Readonly<Record<string, unknown>> {
  const { accountNumber } = judged.printed.identity;
  const isRead = statement.accountId !== null;
  return {
    bank_name: judged.bank,
    statement_id: statement.id,
    account_id: statement.accountId,
    masked_account_number: isRead && accountNumber !== null ? maskNumber(accountNumber) : null,
    status: 1,
    session_id: sessionId,
  };
}
