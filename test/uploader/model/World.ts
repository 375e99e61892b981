import type { QueryClient } from '@tanstack/react-query';
import type { Statement } from '../../../src/session/Statement.js';
import type { Uploader } from '../../../src/uploader/Uploader.js';
import type { UploaderOptions } from '../../../src/uploader/UploaderOptions.js';
import type { Headers, HeadersMode } from './createHeaders.js';
import type { Host } from './createHost.js';
import type { Model } from './createModel.js';
import type { Memory, Server } from './createServer.js';
import type { StatusRoute } from './createStatusRoute.js';
import type { FileKind } from './PickedFile.js';
import type { Sent } from './Sent.js';

/** The settings of a run. */
export interface Circumstances {
  readonly memory: Memory;
  readonly heedsAbort: boolean;
  readonly concurrency: number;
  readonly bankSelection: 'required' | 'optional';
  /** How many statements the host allows. */
  readonly maxFiles: number;
  /** The months that the server wants of each account. */
  readonly asked: readonly string[];
  readonly hasStatus: boolean;
  readonly headers: HeadersMode;
  /** Every callback of the host throws. */
  readonly throws: boolean;
  /** The host hands in a query client that spoils whatever follows its settings. */
  readonly hasHostileClient: boolean;
  readonly blocksStorage: boolean;
}

/** What the borrower, the host and the device do to the engine. */
export interface Deeds {
  readonly pick: (kinds: readonly FileKind[], replaced?: string) => void;
  /** Performs a borrower's action on a statement. */
  readonly touch: (name: string, intent: (id: string) => void) => void;
  readonly submitPassword: (name: string, password: string) => void;
  readonly remove: (name: string) => void;
  readonly start: () => void;
  readonly stop: () => void;
  readonly setOnline: (online: boolean) => void;
  readonly setOptions: (changes: Partial<UploaderOptions>) => void;
  readonly newSession: () => void;
  /** The borrower picks a file again, also one that has left the list. */
  readonly pickAgain: (name: string) => void;
  /** The tab is reloaded, and the borrower picks the same files again. */
  readonly reload: () => void;
}

/** The real engine, the modeled server and host, and a log of what the borrower and the host did. */
export interface World extends Deeds {
  readonly uploader: Uploader;
  readonly server: Server;
  readonly status: StatusRoute;
  readonly headers: Headers;
  readonly host: Host;
  readonly queryClient: QueryClient | undefined;
  readonly model: Model;
  /** The page is gone, and another one has a new engine: over the same storage and the same server. */
  readonly replacePage: () => void;
  readonly statement: (name: string) => Statement | undefined;
  /** Requests that the client awaits. */
  readonly live: () => readonly Sent[];
  /** Requests that the client has given up and the server still processes. */
  readonly late: () => readonly Sent[];
  /** Waits for all pending work without advancing the clock. */
  readonly settle: () => Promise<void>;
  /** Checks the invariants of every moment. */
  readonly checkNow: () => void;
  /** Checks the invariants of a settled world. Call it after {@link settle}. */
  readonly checkSettled: () => void;
}
