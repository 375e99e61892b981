/** Writes the tables of `docs/sandbox.md` from the code they describe. With `--check`, only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { scenarios } from '../../src/testing/sandbox/scenarios.ts';
import manifest from '../../demo/statements/manifest.json' with { type: 'json' };

const path = 'docs/sandbox.md';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const text = `# The sandbox

\`createSandbox()\` of \`statement-uploader/testing\` is the upload API as one function, \`(request: Request) => Promise<Response>\`, in Node 20 or newer
and in browsers. It needs \`pdfjs-dist\` (an optional peer) and reads each PDF for real: password, text, bank, account, months. It holds what it
took in, so that the same statement twice is a duplicate and months unite over statements, until \`reset()\`.

Without options there are three sessions, \`sandbox-session\`, \`sandbox-expired\` and \`sandbox-deleted\`, which ask for November 2023 to April 2024.
An id with a dot and anything behind it (\`sandbox-session.7\`) is a fresh session, for tests that run side by side.

\`GET …/<session id>/session_upload_status/\` answers, as the API does, what a session has: its accounts, their months, what is missing.

## Scenarios

What a file cannot show. Name one in the option \`scenario\`, in the file's name (\`march--lost-answer.pdf\`) or in the session's id
(\`sandbox-session--lost-answer\`). With \`-once\` at the end it happens the first time that a file comes, and not again.

${table(
  ['scenario', 'what happens'],
  Object.entries(scenarios).map(([name, meaning]) => [`\`${name}\``, meaning]),
)}

## Sample statements

Synthetic people, real PDFs, in \`demo/statements\`; \`manifest.json\` there says what each one deserves. \`npm run make -- statements\` makes them again.

${table(
  ['file', 'what it is', 'password'],
  manifest.map(({ file, title, password }) => [
    `\`${file}\``,
    title,
    password === undefined ? '' : `\`${password}\``,
  ]),
)}
`;

const formatted = await format(text, { ...(await resolveConfig(path)), parser: 'markdown' });
if (!process.argv.includes('--check')) writeFileSync(path, formatted);
else if (readFileSync(path, 'utf8') !== formatted) {
  console.error(`${path} is not what the code says. Run: npm run make -- docs`);
  process.exit(1);
}
