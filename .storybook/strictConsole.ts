import { spyOn, type MockInstance } from 'storybook/test';

/**
 * A false positive. user-event wraps focus events in `act`. When a component takes focus in an effect, the event fires
 * within the `act` that renders the component, and React mistakes the remaining work for a suspended component.
 */
const expected = 'A component suspended inside an `act` scope';

let spies: readonly MockInstance<(...words: readonly unknown[]) => void>[] = [];

/** Fails a story that writes an error or a warning to the console, as React does about keys, props and updates. */
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
