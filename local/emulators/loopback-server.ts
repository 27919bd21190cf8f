import { createServer, type RequestListener } from 'node:http';
import { freePort, LOOPBACK, listenOn } from '../common/free-port.ts';
import { KEEP_ALIVE } from '../common/keep-alive.ts';

export interface LoopbackServer {
  readonly endpoint: string;
  /** Ends open connections, too. */
  stop(): Promise<void>;
}

/** Serves HTTP to this machine alone, at a port that was free. */
export async function serveLoopback(listener: RequestListener): Promise<LoopbackServer> {
  const server = createServer(KEEP_ALIVE, listener);
  const port = await freePort();
  await listenOn(server, port);
  return {
    endpoint: `http://${LOOPBACK}:${port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
