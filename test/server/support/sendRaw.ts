import { connect, type Socket } from 'node:net';

/** The server's response before it closed the connection or stopped sending. */
export interface RawAnswer {
  /** 0 when there was none. */
  readonly status: number;
  readonly text: string;
}

export const openRaw = (port: number): Socket => connect(port, '127.0.0.1');

/**
 * Sends raw bytes, and reads the first response completely. `end` then closes the client's side of the connection.
 */
export function sendRaw(
  port: number,
  bytes: Iterable<string | Uint8Array>,
  { end = false }: { readonly end?: boolean } = {},
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = openRaw(port);
    let text = '';
    const finish = (): void => {
      socket.destroy();
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text });
    };
    socket.setEncoding('latin1');
    socket.on('data', (data) => {
      text += String(data);
      // An interim response says nothing yet (RFC 9110, 15.2).
      text = text.replace(/^HTTP\/1\.1 1\d\d [^\r]*\r\n\r\n/, '');
      const headEnd = text.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const length = /^content-length: (\d+)$/im.exec(text.slice(0, headEnd))?.[1];
      const isWhole =
        length === undefined ? text.endsWith('\r\n0\r\n\r\n') : text.length - headEnd - 4 >= Number(length);
      if (isWhole) finish();
    });
    socket.on('close', finish);
    socket.on('error', finish);
    for (const piece of bytes) socket.write(piece);
    if (end) socket.end();
  });
}
