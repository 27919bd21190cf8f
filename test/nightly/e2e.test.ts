import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { runE2e } from '#test/api/helpers/run-e2e.ts';
import { accessTo } from '#test/e2e/access.ts';
import { customerFor } from '#test/e2e/customer.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** The address of a server that is no Countersign. It answers what it knows, or says nothing at all. */
async function otherService(
  replies: Readonly<Record<string, string>> | undefined,
  refused?: string,
) {
  const server = createServer(({ url = '', method }, response) => {
    if (refused !== undefined && method === 'POST') {
      response.writeHead(409).end(refused);
      return;
    }
    if (replies) {
      response.writeHead(url in replies ? 200 : 404).end(replies[url]);
    }
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An address that nothing listens on, and will not for a while. */
async function deadUrl(): Promise<string> {
  const url = await otherService(undefined);
  await new Promise((resolve) => servers.pop()?.close(resolve));
  return url;
}

const nothingAt = (url: string, why: string): string =>
  `Nothing that is Countersign answers at ${url} (${why}). Start it with npm start, or say another address by --url.`;

describe('npm run e2e', () => {
  it('walks the main job through a running service', async () => {
    const domain = `e2e-${crypto.randomUUID()}.com`;
    const { code, output } = await runE2e([
      ...['--url', `${inject('serviceUrl')}/`, '--domain', domain],
    ]);
    expect([code, stripVTControlCharacters(output)]).toEqual([
      0,
      expect.stringMatching(/Tests {2}11 passed/),
    ]);
  });

  it.each([
    ['nothing listens', deadUrl, 'no connection'],
    ['there is no such page', () => otherService({}), '404'],
    ['another service answers', () => otherService({ '/v1/health': 'hello' }), '200'],
    ['the host has no address', async () => 'http://nowhere.invalid', 'no connection'],
  ])('says in a line that there is no service where %s', async (_, address, why) => {
    const url = await address();
    const { code, output } = await runE2e(['--url', url]);
    expect([code, output.trim()]).toEqual([1, nothingAt(url, why)]);
  });

  it('says in a line that there is no service where a server says nothing for long', async () => {
    const url = await otherService(undefined);
    const { code, output } = await runE2e(['--url', url], {
      COUNTERSIGN_E2E_PATIENCE_MILLISECONDS: '50',
    });
    expect([code, output.trim()]).toEqual([1, nothingAt(url, 'no connection')]);
  });

  it('says in a line that a deployed service gives no token of its own', async () => {
    const url = await otherService({ '/v1/health': '{"status":"ok"}' });
    const { code, output } = await runE2e(['--url', url]);
    expect([code, output.trim()]).toEqual([
      1,
      `${url}/_local/token gives no token (404). Put one of an admin agent into COUNTERSIGN_TOKEN.`,
    ]);
  });

  it('says in a line what a client lacks, and empty variables are none', async () => {
    const { code, output } = await runE2e(['--url', inject('serviceUrl')], {
      COUNTERSIGN_TOKEN: '',
      COUNTERSIGN_TOKEN_URL: 'http://127.0.0.1:1/token',
      COUNTERSIGN_CLIENT_ID: '',
      COUNTERSIGN_CLIENT_SECRET: 'x',
    });
    expect([code, output.trim()]).toEqual([
      1,
      "A client's credentials are not complete: set COUNTERSIGN_CLIENT_ID.",
    ]);
  });

  it('says in a line that its token is refused, before it buys anything', async () => {
    const url = inject('serviceUrl');
    const { code, output } = await runE2e(['--url', url], { COUNTERSIGN_TOKEN: 'wrong' });
    expect([code, output.trim()]).toEqual([
      1,
      `${url} does not take the token (401). It has to be one of a partner's admin agent.`,
    ]);
  });

  it('buys for the same customer again where a domain is named', async () => {
    const access = await accessTo(inject('serviceUrl'), {});
    const domain = `e2e-${crypto.randomUUID()}.com`;
    const first = await customerFor(access, { domain });
    expect(await customerFor(access, { domain: domain.toUpperCase() })).toBe(first);
    expect(await customerFor(access)).not.toBe(first);
  });

  it('says in a line to name a domain where a stage takes only domains that are proven', async () => {
    const description = 'Publish the TXT record countersign=x at _countersign.e2e-random.com.';
    const url = await otherService(
      { '/v1/health': '{"status":"ok"}', '/v1/customers?size=1': '{"items":[]}' },
      JSON.stringify({ code: '990033', description }),
    );
    const { code, output } = await runE2e(['--url', url], { COUNTERSIGN_TOKEN: 'given' });
    expect([code, output.trim()]).toEqual([
      1,
      `${url} takes no customer without a proof of its domain. Name a domain whose DNS records you can set: --domain NAME. The walk then says which TXT record to publish.`,
    ]);
  });

  it.each([
    [['--url', 'nowhere'], "option '--url <url>' argument 'nowhere' is invalid"],
    [['--url', 'ftp://127.0.0.1'], "argument 'ftp://127.0.0.1' is invalid"],
    [['--domain', 'no domain'], "argument 'no domain' is invalid"],
    [['--wait', 'long'], "argument 'long' is invalid"],
    [['--address', 'x'], "unknown option '--address'"],
  ])('names what is wrong in its options: %j', async (args, words) => {
    const { code, output } = await runE2e(args);
    expect([code, output]).toEqual([2, expect.stringContaining(words)]);
  });

  it('shows its options with --help', async () => {
    const { code, output } = await runE2e(['--help']);
    expect([code, output]).toEqual([0, expect.stringMatching(/^Usage: npm run e2e/)]);
  });
});
