import { createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { freePort, holdPort, listenOn } from '../../../../local/common/free-port.ts';

const servers: Server[] = [];
const aServer = () => {
  const server = createServer();
  servers.push(server);
  return server;
};
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
  }
});

it('keeps a port for a service that is starting, until it listens', async () => {
  const held = await holdPort();
  await expect(listenOn(aServer(), held.port)).rejects.toThrow(`Port ${held.port} is taken.`);
  await held.release();
  await listenOn(aServer(), held.port);
});

it('refuses a wanted port that another process has, and leaves a free one alone', async () => {
  const wanted = await freePort();
  const held = await holdPort(wanted);
  expect(held.port).toBe(wanted);
  await listenOn(aServer(), wanted);
  await held.release();
  await expect(holdPort(wanted)).rejects.toThrow(
    `Port ${wanted} is taken. Stop the process that listens there, or set PORT to another one.`,
  );
});

it('passes on what else stops a server from listening', async () => {
  await expect(listenOn(aServer(), 70_000)).rejects.toThrow('65536');
});
