import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { Server as NetServer, type Socket } from 'node:net';
import { settlesWithin } from './settlesWithin.js';

/** A server of `node:http` or `node:https`, also the one inside of a framework. */
export type DrainedServer = HttpServer | HttpsServer;

/** Milliseconds for a request whose head has begun to arrive. */
const longestHead = 2_000;

/** A connection, and what it has brought. */
interface Connection {
  /** Requests without a complete response, in their order. */
  readonly open: ServerResponse[];
  /** Bytes that had been read when the last request ended. */
  bytes: number;
}

/** The connections of a server, and the requests on them that have no complete response yet. */
export class RequestWatch {
  readonly #server: DrainedServer;
  readonly #connections = new Map<Socket, Connection>();
  readonly #changes = new EventEmitter();
  #isEnding = false;

  constructor(server: DrainedServer) {
    this.#server = server;
    server.on('connection', (socket: Socket) => this.#note(socket));
    server.on('secureConnection', (socket: Socket) => this.#note(socket));
    // An upgraded connection carries no requests any more.
    server.on('upgrade', ({ socket }: IncomingMessage) => this.#forget(socket));
    // Before the app's own listener, which may send its headers at once.
    server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      const { open } = this.#note(socket);
      open.push(response);
      this.#changes.emit('change');
      if (this.#isEnding) this.#endAfterLast(open);
      response.once('close', () => this.#finish(socket, response));
    });
  }

  /** Number of requests without a complete response. */
  get size(): number {
    return [...this.#connections.values()].reduce((sum, { open }) => sum + open.length, 0);
  }

  #note(socket: Socket): Connection {
    const known = this.#connections.get(socket);
    if (known) return known;
    const connection: Connection = { open: [], bytes: 0 };
    this.#connections.set(socket, connection);
    socket.once('close', () => this.#forget(socket));
    return connection;
  }

  #forget(socket: Socket): void {
    this.#connections.delete(socket);
    this.#changes.emit('change');
  }

  #finish(socket: Socket, response: ServerResponse): void {
    const connection = this.#connections.get(socket);
    if (!connection) return;
    connection.open.splice(connection.open.indexOf(response), 1);
    connection.bytes = socket.bytesRead;
    // It was kept alive before the drain began.
    if (connection.open.length === 0 && !this.#server.listening) socket.destroySoon();
    this.#changes.emit('change');
  }

  /** Lets a connection end with its last response: pipelined requests before it are answered, too. */
  #endAfterLast(open: readonly ServerResponse[]): void {
    for (const [index, response] of open.entries()) {
      if (response.headersSent) continue;
      if (index === open.length - 1) response.setHeader('connection', 'close');
      else response.removeHeader('connection');
    }
  }

  /** Lets each connection end with its current response: its sender's next one goes to another copy. */
  endConnections(): void {
    this.#isEnding = true;
    for (const { open } of this.#connections.values()) this.#endAfterLast(open);
  }

  /** Accepts no other connection, and closes those without a request. */
  stopListening(): void {
    // Not `close` of the HTTP server: it also ends connections whose last response is still being sent, and the checks
    // of its `headersTimeout`.
    if (this.#server.listening) NetServer.prototype.close.call(this.#server);
    for (const [socket, { open, bytes }] of this.#connections)
      if (open.length === 0 && socket.bytesRead === bytes) socket.destroySoon();
  }

  /** Resolves when no request is left, nor one whose head may still arrive. */
  async finish(): Promise<void> {
    for (;;) {
      while (this.size > 0) await once(this.#changes, 'change');
      if (this.#connections.size === 0) return;
      const isQuiet = !(await settlesWithin(longestHead, once(this.#changes, 'change')));
      if (isQuiet && this.size === 0) return;
    }
  }

  cutOff(): void {
    this.#server.closeAllConnections();
  }
}
