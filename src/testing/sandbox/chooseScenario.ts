import type { SandboxOptions, ScenarioRequest } from './SandboxOptions.js';
import { scenarios, type ScenarioName } from './scenarios.js';

/** A scenario, and whether it applies only the first time. */
interface ChosenScenario {
  readonly name: ScenarioName;
  readonly once: boolean;
}

const isScenario = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name);

function parse(choice: string | undefined): ChosenScenario | null {
  if (choice === undefined) return null;
  if (isScenario(choice)) return { name: choice, once: false };
  const name = choice.replace(/-once$/, '');
  return isScenario(name) ? { name, once: true } : null;
}

/** Returns the text after the last `--`, without a file extension. */
const suffix = (text: string | null): string | undefined =>
  text?.match(/--((?!.*--)[a-z\d-]+)(?:\.\w+)?$/)?.[1];

/**
 * Returns the scenario that a request chooses by its file's name, its session's id or the sandbox's option, in this
 * order; `null` if none does.
 */
export function chooseScenario(
  request: ScenarioRequest,
  option: SandboxOptions['scenario'],
): ChosenScenario | null {
  return (
    parse(suffix(request.fileName)) ??
    parse(suffix(request.sessionId)) ??
    parse(typeof option === 'function' ? option(request) : option)
  );
}
