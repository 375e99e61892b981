import { spyOn, type MockInstance } from 'storybook/test';

/**
 * A false positive. user-event wraps focus events in `act`. When a component takes focus in an effect, the event fires
 * within the `act` that renders the component, and React mistakes the remaining work for a suspended component.
 */
const expected = 'A component suspended inside an `act` scope';

function isExpected(words: readonly unknown[]): boolean {
  return String(words[0]).startsWith(expected);
}

let spies: readonly MockInstance<(...words: readonly unknown[]) => void>[] = [];

/** Fails a story that writes an error or a warning to the console, as React does about keys, props and updates. */
export const strictConsole = {
  watch(): void {
    spies = (['error', 'warn'] as const).map((level) => {
      const write = console[level];
      return spyOn(console, level).mockImplementation((...words) => {
        if (!isExpected(words)) write(...words);
      });
    });
  },
  check(): void {
    const calls = spies.flatMap(({ mock }) => mock.calls);
    for (const spy of spies) spy.mockRestore();
    const complaints = calls.filter((words) => !isExpected(words)).map((words) => words.join(' '));
    if (complaints.length > 0) throw new Error(`The console was written to:\n${complaints.join('\n')}`);
  },
};
