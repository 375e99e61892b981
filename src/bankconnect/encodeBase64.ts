/** A multiple of three, so that each slice encodes without padding and the texts can be joined. */
const sliceBytes = 3 * 1024 * 1024;
/** A multiple of three too, and few enough for the arguments of one call. */
const callBytes = 24 * 1024;

function encodeWithReader(slice: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      // data:application/pdf;base64,JVBERi0…
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read.')));
    reader.readAsDataURL(slice);
  });
}

async function encodeInMemory(slice: Blob): Promise<string> {
  const bytes = new Uint8Array(await slice.arrayBuffer());
  let text = '';
  for (let start = 0; start < bytes.length; start += callBytes)
    text += btoa(String.fromCharCode(...bytes.subarray(start, start + callBytes)));
  return text;
}

/**
 * The bytes as Base64 text, in pieces to be joined. Each piece goes into a Blob at once, which the browser keeps outside the
 * script's memory: the whole text never exists as one string, and a large file does not block the page.
 */
export async function encodeBase64(file: Blob): Promise<readonly Blob[]> {
  const encode = typeof FileReader === 'undefined' ? encodeInMemory : encodeWithReader;
  const pieces: Blob[] = [];
  for (let start = 0; start < file.size; start += sliceBytes)
    pieces.push(new Blob([await encode(file.slice(start, start + sliceBytes))]));
  return pieces;
}
