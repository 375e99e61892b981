import { parsePeriod } from '../../../src/session/accounts/months.js';
import { isAccepted } from './Sent.js';
import type { World } from './World.js';

/**
 * Whether the server knows that nothing is missing on any account that the client has heard of in the current session,
 * since the page was loaded.
 * Stricter than what the client may say: an account whose response was lost does not count.
 */
export function isKnownComplete({ server, model, uploader }: World): boolean {
  const { sessionId, ledger } = uploader.getState();
  const period = parsePeriod(model.options.period);
  if (period === 'unreadable') return false;
  const accounts = server.books.accountsOf(sessionId);
  const byStatus = ledger.flatMap(({ accountId }) => accountId ?? []);
  const byAnswer = server.requests
    .filter(
      (sent) => sent.page === model.pages && sent.sessionId === sessionId && sent.isShown && isAccepted(sent),
    )
    .flatMap(({ picked }) => server.books.findIn(sessionId, picked)?.sent.picked.account ?? []);
  const heardOf = accounts.filter(({ accountId }) => [...byStatus, ...byAnswer].includes(accountId));
  const asked = period?.months ?? server.asked;
  return heardOf.length > 0 && heardOf.every(({ months }) => asked.every((month) => months.includes(month)));
}
