import { afterEach, beforeEach, vi, type MockInstance } from 'vitest';

/** Fails a test that writes an error or a warning to the console, such as React's `act` warnings. */
let spies: MockInstance[] = [];

beforeEach(() => {
  spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
});

afterEach(() => {
  const calls = spies.flatMap((spy) => spy.mock.calls);
  for (const spy of spies) spy.mockRestore();
  if (calls.length > 0)
    throw new Error(`The console was written to:\n${calls.map((call) => call.join(' ')).join('\n')}`);
});
