import { createServer } from 'node:net';
import { StartupError } from './startup-error.ts';

/** All that the local run opens is reached from this machine only. */
export const LOOPBACK = '127.0.0.1';

/** A port that nothing listens on: the wanted one, or any for 0. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${wanted} is taken. Stop what listens there, or set PORT to another one.`;
      reject(error.code === 'EADDRINUSE' ? new StartupError(taken) : error);
    });
    server.listen(wanted, LOOPBACK, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : wanted;
      server.close(() => resolve(port));
    });
  });
}
