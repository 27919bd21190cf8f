import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { welcome } from '../../../local/welcome.ts';

describe('the end of a start', () => {
  const server = createServer((request, response) => {
    if (request.url === '/d/late') {
      request.destroy();
      return;
    }
    response.statusCode = request.method === 'HEAD' && request.url === '/d/works' ? 200 : 410;
    response.end();
  });
  const saidFor = async (link: string | undefined) => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const lines: string[] = [];
    await welcome({ url: `http://127.0.0.1:${port}`, link }, (line) => lines.push(line));
    return { text: lines.join('\n'), first: lines[0], url: `http://127.0.0.1:${port}` };
  };
  afterEach(() => server.close());

  it('names the addresses, the people and a command for a token', async () => {
    const { text, first, url } = await saidFor(undefined);
    expect(first).toBe(`Countersign ready at ${url}`);
    expect(text).toMatch(/Kim Ji-woo, admin agent[\s\S]*Alex Morgan, operator/);
    expect(text).toContain(`${url}/docs`);
    expect(text).toContain(`curl -s -X POST ${url}/_local/token`);
  });

  it('names a link that works', async () => {
    const { text, url } = await saidFor('/d/works');
    expect(text).toContain(`${url}/d/works`);
  });

  it('names a link of which nothing is known, since no answer came', async () => {
    const { text, url } = await saidFor('/d/late');
    expect(text).toContain(`${url}/d/late`);
  });

  it('R9: does not name a link that has ended', async () => {
    const { text } = await saidFor('/d/ended');
    expect(text).not.toContain('/d/ended');
    expect(text).toContain('get one in the portal');
  });
});
