import { spyOn, type MockInstance } from 'storybook/test';

/**
 * No complaint about a component: user-event wraps focus events in `act`, and a component that takes the focus in an
 * effect has such an event within the `act` around its own rendering. React mistakes the work that is left for a
 * suspended component.
 */
const expected = 'A component suspended inside an `act` scope';

let spies: readonly MockInstance<(...words: readonly unknown[]) => void>[] = [];

/** A console error or warning (React's about keys, props and updates are such) fails the story that caused it. */
export const strictConsole = {
  watch(): void {
    spies = [spyOn(console, 'error'), spyOn(console, 'warn')];
  },
  check(): void {
    const lines = spies.flatMap(({ mock }) => mock.calls.map((call) => call.join(' ')));
    for (const spy of spies) spy.mockRestore();
    const complaints = lines.filter((line) => !line.startsWith(expected));
    if (complaints.length > 0) throw new Error(`The console was written to:\n${complaints.join('\n')}`);
  },
};
