import type { PickedFile } from './PickedFile.js';
import type { Sent } from './Sent.js';

/** A stored statement. */
export interface Stored {
  readonly sent: Sent;
  readonly statementId: string;
  /** The server knows its months. */
  isRead: boolean;
}

/** An account as the server knows it. */
export interface BookedAccount {
  readonly accountId: string;
  readonly months: readonly string[];
  readonly missing: readonly string[];
  readonly statementIds: readonly string[];
}

/** What the server of the model knows of each session. */
export interface Books {
  readonly stored: readonly Stored[];
  readonly add: (sent: Sent) => Stored;
  readonly findIn: (sessionId: string, picked: PickedFile) => Stored | undefined;
  /** Reads what it has received and not read. */
  readonly readAll: () => void;
  readonly accountsOf: (sessionId: string) => readonly BookedAccount[];
}

/** Makes {@link Books}. `asked`: the months that the server wants of each account. */
export function createBooks(asked: readonly string[]): Books {
  const stored: Stored[] = [];
  const inSession = (sessionId: string): readonly Stored[] =>
    stored.filter(({ sent }) => sent.sessionId === sessionId);
  return {
    stored,
    add(sent) {
      const now: Stored = { sent, statementId: `remote-${stored.length + 1}`, isRead: true };
      stored.push(now);
      return now;
    },
    findIn: (sessionId, { content }) =>
      inSession(sessionId).find(({ sent }) => sent.picked.content === content),
    readAll() {
      for (const one of stored) one.isRead = true;
    },
    accountsOf(sessionId) {
      const here = inSession(sessionId);
      return [...new Set(here.map(({ sent }) => sent.picked.account))].map((accountId) => {
        const own = here.filter(({ sent }) => sent.picked.account === accountId);
        const months = own.filter(({ isRead }) => isRead).map(({ sent }) => sent.picked.month);
        return {
          accountId,
          months: [...new Set(months)],
          missing: asked.filter((month) => !months.includes(month)),
          statementIds: own.map(({ statementId }) => statementId),
        };
      });
    },
  };
}
