const texts = import.meta.glob<string>('../../test/preflight/fixtures/*.b64', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The user password of every {@link lockedFile}. */
export const lockedFilePassword = 'Secret12';

/** A small PDF encrypted with qpdf, by revision of the standard security handler. It contains no statement. */
export function lockedFile(name: string): File {
  const text = texts[`../../test/preflight/fixtures/${name}.b64`];
  if (text === undefined) throw new Error(`There is no file ${name}.`);
  const bytes = Uint8Array.from(atob(text.replaceAll(/\s/g, '')), (character) => character.charCodeAt(0));
  return new File([bytes], `${name}.pdf`, { type: 'application/pdf' });
}
