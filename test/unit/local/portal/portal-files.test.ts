import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTarget } from '../../../../local/gateway/target.ts';
import { PortalFiles } from '../../../../local/portal/portal-files.ts';

let dir: string;
let server: Server;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'countersign-portal-'));
  for (const [folder, content] of [
    ['portal/assets', 'a script'],
    ['portal-of-others/assets', 'a secret'],
    ['assets', 'a secret'],
  ] as const) {
    mkdirSync(join(dir, folder), { recursive: true });
    writeFileSync(join(dir, folder, 'a.js'), content);
  }
  const files = new PortalFiles(join(dir, 'portal'), []);
  server = createServer(async (request, response) => {
    const { path } = readTarget(request.url ?? '');
    if (!(await files.serve(request, response, path))) {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true });
});

/** Sends the path as it is: `fetch` would tidy it. */
const ask = (path: string) =>
  new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    get({ host: '127.0.0.1', port, path }, async (response) =>
      resolve({ status: response.statusCode, body: await text(response) }),
    ).once('error', reject);
  });

it('serves the files of its own folder', async () => {
  expect(await ask('/assets/a.js')).toEqual({ status: 200, body: 'a script' });
  expect(await ask('/assets/../assets/a.js')).toEqual({ status: 200, body: 'a script' });
});

it.each([
  '/assets/../../portal-of-others/assets/a.js',
  '/assets/..%2F..%2Fportal-of-others%2Fassets%2Fa.js',
  '/assets/../../assets/a.js',
  '/assets/%2e%2e/%2e%2e/assets/a.js',
  '/assets/a.js%00',
  '/assets/..',
])('serves nothing beside its folder: %s', async (path) => {
  expect(await ask(path)).toEqual({ status: 404, body: '' });
});

it('serves a file that is there later', async () => {
  expect(await ask('/assets/later.js')).toEqual({ status: 404, body: '' });
  writeFileSync(join(dir, 'portal/assets/later.js'), 'a later script');
  expect(await ask('/assets/later.js')).toEqual({ status: 200, body: 'a later script' });
});
