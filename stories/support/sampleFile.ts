import manifest from '../../demo/statements/manifest.json' with { type: 'json' };

const urls = import.meta.glob<string>('../../demo/statements/*.pdf', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Fetches a sample statement as a `File`. `as` renames it, for example to choose a scenario of the sandbox. */
export async function sampleFile(file: string, as: string = file): Promise<File> {
  const url = urls[`../../demo/statements/${file}`];
  if (url === undefined) throw new Error(`There is no sample statement ${file}.`);
  const response = await fetch(url);
  return new File([await response.arrayBuffer()], as, { type: 'application/pdf' });
}

/** Returns the password of a sample statement. */
export function samplePassword(file: string): string {
  const password = manifest.find((sample) => sample.file === file)?.password;
  if (password === undefined) throw new Error(`${file} has no password.`);
  return password;
}
