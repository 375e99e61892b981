import { spawnSync } from 'node:child_process';

/** Commands by name. The commands of one name run in sequence, until one fails. */
export type Commands = Readonly<Record<string, readonly string[]>>;

/**
 * Runs the commands of the given names, with `options` appended to each name's last command. For no name or an unknown
 * one, prints the list and returns 2; otherwise returns 0, or 1 if a command failed.
 */
export function runCommands(
  script: string,
  commands: Commands,
  names: readonly string[],
  options: readonly string[] = [],
): number {
  if (names.length === 0 || names.some((name) => !Object.hasOwn(commands, name))) {
    console.error(`Usage: npm run ${script} -- ${Object.keys(commands).join('|')}`);
    return 2;
  }
  let code = 0;
  for (const name of names) {
    const steps = commands[name] ?? [];
    const isOk = steps.every((step, index) => {
      const [program = '', ...given] = step.split(' ');
      const argv = index === steps.length - 1 ? [...given, ...options] : given;
      return (
        spawnSync(program === 'node' ? process.execPath : program, argv, {
          stdio: 'inherit',
          shell: process.platform === 'win32',
        }).status === 0
      );
    });
    if (isOk) continue;
    if (names.length > 1) console.error(`FAILED: npm run ${script} -- ${name}`);
    code = 1;
  }
  return code;
}
