/** Generates `docs/sandbox.md`, with tables from the code that they describe. With `--check`, only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { scenarios } from '../../src/testing/sandbox/scenarios.ts';
import manifest from '../../demo/statements/manifest.json' with { type: 'json' };

const path = 'docs/sandbox.md';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const text = `# The sandbox

\`createSandbox()\` of \`statement-uploader/testing\` returns the upload API as one function,
\`(request: Request) => Promise<Response>\`. It runs in Node 20 or newer and in browsers, and needs \`pdfjs-dist\`, an
optional peer dependency.

The sandbox reads each PDF: password, text, bank, account, months. Until \`reset()\` is called, it remembers accepted
statements: sending one again is answered as a duplicate, and months of several statements are combined.

Without options there are three sessions, \`sandbox-session\`, \`sandbox-expired\` and \`sandbox-deleted\`, which ask for
November 2023 to April 2024. An id followed by a dot and any suffix (\`sandbox-session.7\`) is a new session, for tests
that run in parallel.

\`POST …/v1/session/\` and \`…/v2/session/\` create sessions of other periods, which expire after \`session_expiry\`
minutes (a day by default) by the clock \`now\`. \`POST …/<session id>/initiate_processing/\` ends the uploading of any
session that has a statement. \`createSession\` and \`startProcessing\` ([Server](server.md#sessions)) make these calls.

\`GET …/<session id>/session_upload_status/\` answers, like the API, with the accounts of a session, their months, and
the months that are missing.

## Scenarios

Scenarios simulate what a file cannot show. Set one in the file's name (\`march--lost-answer.pdf\`), in the session's id
(\`sandbox-session--lost-answer\`), or in the option \`scenario\`; the first of these applies. With the suffix \`-once\`, a
scenario applies only the first time that a file is sent in a session.

${table(
  ['scenario', 'what happens'],
  Object.entries(scenarios).map(([name, meaning]) => [`\`${name}\``, meaning]),
)}

## Sample statements

The PDFs are in \`demo/statements\`. All people are fictitious. \`manifest.json\` lists the expected result of each file.
\`npm run make -- statements\` generates them again.

The device reads the bank of a sample for sure, and the widget asks nothing, except for \`no-bank.pdf\`, which names
none, \`cooperative-sponsor-ifsc.pdf\`, which prints another bank's IFSC, and the files that it cannot read: a scan, a
download that was cut off, a web page.

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
