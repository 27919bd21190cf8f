import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { runCommand } from '#test/api/helpers/cli.ts';
import { request, tokenFor } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
const PART = 5 * 1024 ** 2;
const CHOICE = ['--product', 'DG7GMGF0DVT9', '--language', 'en-us', '--file-type', 'iso-x64'];

let dir: string;
let token: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-cli-'));
  token = await tokenFor(url, { roles: ['operator'] });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const run = (args: readonly string[], environment: Record<string, string> = {}) =>
  runCommand('media', args, environment);
async function aFile(bytes: Buffer) {
  const file = join(dir, `${randomUUID()}.iso`);
  await writeFile(file, bytes);
  const version = randomUUID().slice(0, 8);
  const args = ['add', file, '--version', version, ...CHOICE, '--part-size', String(PART)];
  return { file, version, args: [...args, '--url', url] };
}
const operate = (method: string, path: string, body?: object) =>
  request(`${url}/v1/operator${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}` },
    ...(body && { body: JSON.stringify(body) }),
  });

describe('npm run media -- add', () => {
  it('R7: uploads a file in parts, and says when it is offered', async () => {
    const bytes = randomBytes(2 * PART + 7);
    const { file, args, version } = await aFile(bytes);
    const { code, output } = await run(args);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect([code, output]).toEqual([
      0,
      expect.stringContaining(`DG7GMGF0DVT9 ${version} en-us iso-x64 (${sha256})`),
    ]);
    expect(existsSync(`${file}.upload.json`)).toBe(false);
  });

  it('goes on where it was broken off, and sends only what is missing', async () => {
    const bytes = randomBytes(2 * PART + 7);
    const { file, args, version } = await aFile(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const choice = {
      productId: 'DG7GMGF0DVT9',
      version,
      language: 'en-us',
      fileType: 'iso-x64',
      partSizeBytes: PART,
    };
    const facts = { ...choice, fileName: 'x.iso', sizeBytes: bytes.length, sha256 };
    const { json } = await operate('POST', '/media', facts);
    const media = z
      .looseObject({ id: z.string(), parts: z.array(z.looseObject({ uploadUrl: z.string() })) })
      .parse(json);
    const body = new Uint8Array(bytes.subarray(0, PART));
    const first = await fetch(media.parts[0]?.uploadUrl ?? '', { method: 'PUT', body });
    const state = {
      ...{ url, mediaId: media.id, fingerprint: JSON.stringify([sha256, choice]) },
      etags: { 1: first.headers.get('etag') },
    };
    await writeFile(`${file}.upload.json`, JSON.stringify(state));
    const { code, output } = await run(args);
    expect([code, output]).toEqual([0, expect.stringContaining('Resuming after 1 of 3 parts.')]);
    expect((await operate('GET', `/media/${media.id}`)).json).toMatchObject({ state: 'available' });
  });

  it('begins anew when what was kept is damaged or of another file', async () => {
    const { file, args } = await aFile(randomBytes(100));
    for (const kept of [
      '{',
      '{}',
      JSON.stringify({ url, mediaId: 'x', fingerprint: 'y', etags: {} }),
    ]) {
      await writeFile(`${file}.upload.json`, kept);
      expect((await run(args)).code).toBe(0);
    }
    expect((await readFile(file)).length).toBe(100);
  });

  it.each([
    ['no arguments', [], 2, 'Usage: countersign media'],
    ['an unknown option', ['add', 'x', '--colour', 'red'], 2, "unknown option '--colour'"],
    [
      'a file that is not there',
      ['add', '/nowhere.iso', '--version', '1', ...CHOICE, '--url', url],
      1,
      'There is no file /nowhere.iso.',
    ],
  ])('with %s says in one line what to do', async (_, args, exitCode, words) => {
    const { code, output } = await run(args);
    expect([code, output]).toEqual([exitCode, expect.stringContaining(words)]);
    expect(output).not.toContain('    at ');
  });

  it('says what the service refused, and that a token does not hold', async () => {
    const { args } = await aFile(randomBytes(10));
    const wrong = args.map((each) => (each === 'DG7GMGF0DVT9' ? 'DG7#' : each));
    const refused = await run(wrong);
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('productId')]);
    const stranger = await run(args, { COUNTERSIGN_TOKEN: 'no token' });
    expect([stranger.code, stranger.output]).toEqual([
      1,
      expect.stringContaining('COUNTERSIGN_TOKEN'),
    ]);
  });

  it('says that nothing answers, and that a server is no service', async () => {
    const { args } = await aFile(randomBytes(10));
    const at = (address: string) => args.map((each) => (each === url ? address : each));
    const nobody = await run(at('http://127.0.0.1:9'));
    expect([nobody.code, nobody.output]).toEqual([1, expect.stringContaining('does not answer')]);
    const other = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const elsewhere = await run(at(`http://127.0.0.1:${port}`));
    other.close();
    expect([elsewhere.code, elsewhere.output]).toEqual([
      1,
      expect.stringContaining('COUNTERSIGN_TOKEN'),
    ]);
  });
});
