import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { postTo } from '#shared/webhooks/sender/post.ts';
import { HOOKS_CERTIFICATE, HOOKS_KEY } from '#test/fixtures/certificate.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) {
    close();
  }
});

/** An endpoint on this machine, and what was asked of it. */
async function endpoint(listener: RequestListener) {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers.host);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { port, asked, url: `http://127.0.0.1:${port}/` };
}

const local = { resolve: async () => ['127.0.0.1'], allowsLoopback: true };

describe('a post', () => {
  it('returns the status, and sends headers and body as they are', async () => {
    const bodies: string[] = [];
    const { url } = await endpoint((request, response) => {
      request.on('data', (chunk: Buffer) =>
        bodies.push(`${request.headers['webhook-id']} ${chunk}`),
      );
      request.on('end', () => response.writeHead(202).end('thank you'));
    });
    expect(await postTo(local)(url, { 'webhook-id': 'a' }, '{"ä":1}')).toEqual({ status: 202 });
    expect(bodies).toEqual(['a {"ä":1}']);
  });

  it('connects to the address that was checked, whatever the name resolves to later', async () => {
    const { port, asked } = await endpoint((_, response) => response.end());
    let looks = 0;
    const rebinding = {
      allowsLoopback: true,
      resolve: async () => {
        looks += 1;
        return looks === 1 ? ['127.0.0.1'] : ['10.0.0.1'];
      },
    };
    const url = `http://rebinding.test:${port}/`;
    expect(await postTo(rebinding)(url, {}, '{}')).toEqual({ status: 200 });
    expect(asked).toEqual([`rebinding.test:${port}`]);
    // It looks anew for every try.
    expect(await postTo(rebinding)(url, {}, '{}')).toEqual({
      problem: 'Its host is not in the public internet.',
    });
    expect(looks).toBe(2);
  });

  it('opens no connection to a name that resolves to a private address', async () => {
    const { port, asked } = await endpoint((_, response) => response.end());
    const deployed = { ...local, allowsLoopback: false };
    for (const url of [`https://inside.test:${port}/`, `https://127.0.0.1:${port}/`]) {
      expect(await postTo(deployed)(url, {}, '{}')).toEqual({
        problem: 'Its host is not in the public internet.',
      });
    }
    expect(asked).toEqual([]);
  });

  it('trusts an endpoint by its certificate, for the name and not for the address', async () => {
    const server = createTlsServer({ key: HOOKS_KEY, cert: HOOKS_CERTIFICATE }, (_, response) =>
      response.end(),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close());
    let connections = 0;
    server.on('secureConnection', () => {
      connections += 1;
    });
    const { port } = server.address() as AddressInfo;
    let addresses = ['127.0.0.1'];
    const sender = postTo({ ...local, resolve: async () => addresses });
    const post = (host: string) => sender(`https://${host}:${port}/`, {}, '{}');
    const trusted = getCACertificates('default');
    expect(await post('hooks.test')).toEqual({
      problem: 'The connection failed (DEPTH_ZERO_SELF_SIGNED_CERT).',
    });
    setDefaultCACertificates([...trusted, HOOKS_CERTIFICATE]);
    closing.push(() => setDefaultCACertificates(trusted));
    expect(await post('hooks.test')).toEqual({ status: 200 });
    expect(await post('other.test')).toEqual({
      problem: 'The connection failed (ERR_TLS_CERT_ALTNAME_INVALID).',
    });
    connections = 0;
    expect([await post('hooks.test'), connections]).toEqual([{ status: 200 }, 0]);
    addresses = ['127.0.0.1', '::1'];
    expect([await post('hooks.test'), connections]).toEqual([{ status: 200 }, 1]);
  });

  it('follows no redirect', async () => {
    const target = await endpoint((_, response) => response.end());
    const { url } = await endpoint((_, response) =>
      response.writeHead(307, { Location: target.url }).end(),
    );
    expect(await postTo(local)(url, {}, '{}')).toEqual({ status: 307 });
    expect(target.asked).toEqual([]);
  });

  it('gives up on an endpoint that does not answer in time, also on its name', async () => {
    const { url } = await endpoint(() => undefined);
    const slow = { problem: 'There was no response within 10 seconds.' };
    expect(await postTo(local, 50)(url, {}, '{}')).toEqual(slow);
    const never = { ...local, resolve: () => new Promise<readonly string[]>(() => undefined) };
    expect(await postTo(never, 50)('http://slow.test/', {}, '{}')).toEqual(slow);
  });

  it('does not read an endless response, or one that arrives in drops', async () => {
    const endless = await endpoint((_, response) => {
      response.writeHead(200);
      const more = () => !response.destroyed && response.write('x'.repeat(65_536), more);
      more();
    });
    expect(await postTo(local, 5_000)(endless.url, {}, '{}')).toEqual({ status: 200 });
    const drops = await endpoint((_, response) => {
      response.writeHead(200).write('x');
    });
    expect(await postTo(local, 100)(drops.url, {}, '{}')).toMatchObject({
      problem: expect.anything(),
    });
  });

  it('reports a failed connection by its code', async () => {
    const { url } = await endpoint((request) => request.socket.destroy());
    expect(await postTo(local)(url, {}, '{}')).toEqual({
      problem: 'The connection failed (ECONNRESET).',
    });
  });

  describe('uses a connection again', () => {
    /** An endpoint that counts its connections, and answers the requests of each by their number. */
    async function counted(answer: (nth: number, response: ServerResponse) => void) {
      const seen = new Map<unknown, number>();
      const { url } = await endpoint(({ socket }, response) => {
        seen.set(socket, (seen.get(socket) ?? 0) + 1);
        answer(seen.get(socket) ?? 0, response);
      });
      return { url, requests: () => [...seen.values()] };
    }

    it('for the same addresses, and for no others', async () => {
      const { url, requests } = await counted((_, response) => response.end('thank you'));
      let addresses = ['127.0.0.1', '127.0.0.2'];
      const post = postTo({ allowsLoopback: true, resolve: async () => addresses });
      const name = url.replace('127.0.0.1', 'hooks.test');
      await post(name, {}, '{}');
      addresses = ['127.0.0.2', '127.0.0.1'];
      await post(name, {}, '{}');
      expect(requests()).toEqual([2]);
      addresses = ['127.0.0.1'];
      expect(await post(name, {}, '{}')).toEqual({ status: 200 });
      expect(requests()).toEqual([2, 1]);
    });

    it('and opens another if the endpoint has closed it', async () => {
      const { url, requests } = await counted((nth, response) =>
        nth === 2 ? response.destroy() : response.end(),
      );
      const post = postTo(local);
      await post(url, {}, '{}');
      expect(await post(url, {}, '{}')).toEqual({ status: 200 });
      expect(requests()).toEqual([2, 1]);
    });

    it('but not after a response of which it has not read the end', async () => {
      const { url, requests } = await counted((_, response) => {
        const more = () => !response.destroyed && response.write('x'.repeat(65_536), more);
        more();
      });
      const post = postTo(local);
      await post(url, {}, '{}');
      expect(await post(url, {}, '{}')).toEqual({ status: 200 });
      expect(requests()).toEqual([1, 1]);
    });
  });
});
