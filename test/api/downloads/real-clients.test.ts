import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { collectionOf, Partner } from '#test/api/helpers/partner.ts';

const run = promisify(execFile);
const links = collectionOf(z.looseObject({ downloadsUsed: z.number() }));
type Link = Awaited<ReturnType<Partner['link']>>;

let partner: Partner;
const folders: string[] = [];
beforeAll(async () => {
  partner = await Partner.open(inject('serviceUrl'));
});
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function usedOf({ orderId }: Link): Promise<number> {
  const { json } = await partner.send('GET', `${partner.entitlement(orderId)}/downloads`);
  return links.parse(json).items[0]?.downloadsUsed ?? -1;
}

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'countersign-client-'));
  folders.push(made);
  return made;
}

/** Runs a command in an empty folder, and compares the file that it leaves with the link's. */
async function download(link: Link, program: string, args: readonly string[]): Promise<string> {
  const cwd = await folder();
  await run(program, [...args], { cwd });
  const [name = 'nothing', ...more] = (await readdir(cwd)).filter((each) => !each.endsWith('.st'));
  expect(more).toEqual([]);
  const digest = createHash('sha256')
    .update(await readFile(join(cwd, name)))
    .digest('hex');
  expect(digest).toBe(link.sha256);
  return name;
}

const FETCH = fileURLToPath(new URL('clients/Fetch.java', import.meta.url));

/** For a Java that runs for a second, half of which would be its better compiler's. */
const BRIEFLY = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** The ways in which programs fetch one file; a program that the machine lacks is left out by name. */
const CLIENTS: readonly (readonly [string, string, (url: string, name: string) => string[]])[] = [
  ['curl -L', 'curl', (url, name) => ['-sSfL', '-o', name, url]],
  ['curl -LO by name', 'curl', (url, name) => ['-sSfLO', `${url}/${name}`]],
  ['wget', 'wget', (url, name) => ['-q', '-O', name, url]],
  ['wget by name', 'wget', (url, name) => ['-q', `${url}/${name}`]],
  [
    'aria2 with 16 connections',
    'aria2c',
    (url, name) => ['-q', '-x16', '-s16', '-k1M', '-o', name, url],
  ],
  [
    'aria2 with 4 connections',
    'aria2c',
    (url, name) => ['-q', '-x4', '-s4', '-k1M', '-o', name, url],
  ],
  ['axel', 'axel', (url, name) => ['-q', '-n4', '-o', name, url]],
  ['lftp', 'lftp', (url, name) => ['-c', `get ${url} -o ${name}`]],
  ['lftp pget', 'lftp', (url, name) => ['-c', `pget -n 4 ${url} -o ${name}`]],
  [
    'python3',
    'python3',
    (url, name) => ['-c', `import urllib.request; urllib.request.urlretrieve('${url}', '${name}')`],
  ],
  // Of a JDK: a Java without its compiler runs no source.
  [
    "Java's HttpURLConnection",
    'javac',
    (url, name) => [...BRIEFLY, FETCH, 'connection', url, name],
  ],
  ["Java's HttpClient", 'javac', (url, name) => [...BRIEFLY, FETCH, 'client', url, name]],
];
const has = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(':').some((each) => existsSync(join(each, program)));

describe('a file that one program downloads', () => {
  it.each(CLIENTS.filter(([, program]) => has(program)))(
    'R9: is one download: %s',
    async (_, program, args) => {
      const link = await partner.link();
      await download(link, program === 'javac' ? 'java' : program, args(link.url, link.fileName));
      expect(await usedOf(link)).toBe(1);
    },
  );

  it('R9: is one download in eight parts at once, and in twelve one after the other', async () => {
    for (const [count, atOnce] of [
      [8, true],
      [12, false],
    ] as const) {
      const link = await partner.link();
      const size = Math.ceil(link.sizeBytes / count);
      const part = (index: number) => {
        const last = Math.min(link.sizeBytes, (index + 1) * size) - 1;
        const args = ['-sSfL', '-r', `${index * size}-${last}`, link.url];
        return run('curl', args, { encoding: 'buffer', maxBuffer: 2 ** 30 });
      };
      const parts: Buffer[] = [];
      if (atOnce) {
        const all = Array.from({ length: count }, (_, index) => part(index));
        parts.push(...(await Promise.all(all)).map(({ stdout }) => stdout));
      } else {
        for (let index = 0; index < count; index += 1) {
          parts.push((await part(index)).stdout);
        }
      }
      const digest = createHash('sha256').update(Buffer.concat(parts)).digest('hex');
      expect([digest, await usedOf(link)]).toEqual([link.sha256, 1]);
    }
  });

  it('R9: is one download for a client that takes all parts from the address of one', async () => {
    const link = await partner.link();
    const sent = (range: string) =>
      fetch(link.url, {
        headers: { Range: range, 'User-Agent': 'aria2/1.36.0' },
        redirect: 'manual',
      });
    await sent('bytes=0-9');
    const address = (await sent('bytes=10-19')).headers.get('location') ?? '';
    const parts = await Promise.all(
      [`0-${link.sizeBytes / 4 - 1}`, `${link.sizeBytes / 4}-`].map(async (range) => {
        const part = await fetch(address, { headers: { Range: `bytes=${range}` } });
        expect(part.status).toBe(206);
        return Buffer.from(await part.arrayBuffer());
      }),
    );
    const digest = createHash('sha256').update(Buffer.concat(parts)).digest('hex');
    expect([digest, await usedOf(link)]).toEqual([link.sha256, 1]);
  });

  it('R9: is one download when it broke and was resumed', async () => {
    const link = await partner.link();
    const cwd = await folder();
    const head = ['-sSfL', '-r', '0-999999', '-o', 'file', link.url];
    await run('curl', head, { cwd });
    await run('curl', ['-sSfL', '-C', '-', '-o', 'file', link.url], { cwd });
    const digest = createHash('sha256')
      .update(await readFile(join(cwd, 'file')))
      .digest('hex');
    expect([digest, await usedOf(link)]).toEqual([link.sha256, 1]);
  });
});

describe('a link that has ended', () => {
  it('makes curl -f and wget fail, and leaves no file behind', async () => {
    const link = await partner.link();
    await partner.download(link.orderId, { rotate: true });
    const cwd = await folder();
    const name = `${link.url}/${link.fileName}`;
    await expect(run('curl', ['-sSfLO', name], { cwd })).rejects.toMatchObject({ code: 22 });
    await expect(run('wget', ['-q', name], { cwd })).rejects.toMatchObject({ code: 8 });
    expect(await readdir(cwd)).toEqual([]);
  });
});
