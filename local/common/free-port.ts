import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { StartupError } from './startup-error.ts';

/** Address of everything that the local run opens: it is reachable from this machine only. */
export const LOOPBACK = '127.0.0.1';

/** Ports below Linux's range for outgoing connections (from 32768), so that no connection takes the port meanwhile. */
const ANY = [10_240, 32_767] as const;
const TRIES = 50;

const taken = (port: number) =>
  new StartupError(
    `Port ${port} is taken. Stop the process that listens there, or set PORT to another one.`,
  );

/** Listens on a port of this machine. Throws `StartupError` if another process has taken it. */
export const listenOn = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? taken(port) : error);
    server.once('error', failed);
    server.listen(port, LOOPBACK, () => {
      server.off('error', failed);
      resolve();
    });
  });

/** A port that is kept for a server that listens on it later. */
export interface HeldPort {
  readonly port: number;
  /** Lets the server listen on it. */
  release(): Promise<void>;
}

async function tryPort(port: number): Promise<HeldPort | undefined> {
  const server = createServer((socket) => socket.destroy());
  try {
    await listenOn(server, port);
  } catch (error) {
    if (error instanceof StartupError) {
      return undefined;
    }
    throw error;
  }
  return { port, release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/**
 * Keeps the wanted port, or any for 0. A wanted one is only looked at: whoever waits for the service to open it would
 * find it open. Any other is held, because a service starts for seconds, and others beside it take ports meanwhile.
 */
export async function holdPort(wanted = 0): Promise<HeldPort> {
  if (wanted) {
    const held = await tryPort(wanted);
    if (!held) {
      throw taken(wanted);
    }
    await held.release();
    return { port: wanted, release: async () => undefined };
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const held = await tryPort(randomInt(...ANY));
    if (held) {
      return held;
    }
  }
  throw new StartupError(
    `No free port was found in ${TRIES} tries. Stop some of what listens on ${LOOPBACK}.`,
  );
}

/** Finds a port that is free now, for what listens on it at once. */
export async function freePort(): Promise<number> {
  const { port, release } = await holdPort();
  await release();
  return port;
}
