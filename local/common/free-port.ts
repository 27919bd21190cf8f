import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { StartupError } from './startup-error.ts';

/** Address of everything that the local run opens: it is reachable from this machine only. */
export const LOOPBACK = '127.0.0.1';

/** Ports below Linux's range for outgoing connections (from 32768), so that no connection takes the port meanwhile. */
const ANY = [10_240, 32_767] as const;
const TRIES = 50;

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(port, LOOPBACK, () => server.close(() => resolve(true)));
  });
}

/** Finds a free port: the wanted one, or any for 0. */
export async function freePort(wanted = 0): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = wanted || randomInt(...ANY);
    if (await isFree(port)) {
      return port;
    }
    if (wanted) {
      break;
    }
  }
  throw new StartupError(
    wanted
      ? `Port ${wanted} is taken. Stop the process that listens there, or set PORT to another one.`
      : `No free port was found in ${TRIES} tries. Stop some of what listens on ${LOOPBACK}.`,
  );
}
