import { monthsBetween } from './monthsBetween.js';
import { shortBody } from './shortBody.js';
import type { Success } from './Success.js';

/** The body of a success with `identity=true`: every documented field. The months are those of the whole account so far. */
export function fullBody(success: Success): Readonly<Record<string, unknown>> {
  const { session, statement, judged, statements } = success;
  if (statement.accountId === null) return { ...shortBody(success), identity: null };
  const { identity, dates, period } = judged.printed;
  const ofAccount = statements.filter(({ accountId }) => accountId === statement.accountId);
  const received = new Set(ofAccount.flatMap(({ months }) => months));
  const asked = monthsBetween(session.from, session.to);
  return {
    ...shortBody(success),
    page_count: judged.pageCount,
    identity: {
      account_number: identity.accountNumber,
      name: identity.name,
      address: identity.address,
      ifsc: identity.ifsc,
      micr: identity.micr,
      account_category: identity.category,
      credit_limit: 0,
      od_limit: 0,
      account_id: statement.accountId,
      bank_name: judged.bank,
    },
    date_range: { from_date: period?.from ?? dates[0], to_date: period?.to ?? dates.at(-1) },
    extracted_date_range: { from_date: dates[0], to_date: dates.at(-1) },
    opening_date: null,
    opening_bal: null,
    closing_bal: null,
    // Said of every statement, so that whoever shows or passes on these two is found out.
    is_fraud: true,
    fraud_type: 'author_fraud',
    metadata_analysis: { name_matches: [] },
    country_code: 'IN',
    currency_code: 'INR',
    months: asked.filter((month) => received.has(month)),
    missing_months: asked.filter((month) => !received.has(month)),
  };
}
