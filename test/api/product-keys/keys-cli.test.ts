import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { runCommand, runTool } from '#test/api/helpers/cli.ts';
import { request, tokenFor } from '#test/api/helpers/partner.ts';
import { keyFor } from '../../../local/seed/make.ts';

const url = inject('serviceUrl');
let dir: string;
let token: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-keys-'));
  token = await tokenFor(url, { roles: ['operator'] });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const run = (args: readonly string[], environment: Record<string, string> = {}) =>
  runCommand('keys', [...args, '--url', url], environment);
const operate = async (method: string, path: string, body?: object) =>
  (
    await request(`${url}/v1/operator${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    })
  ).json;
const keysOf = (count: number, name = randomUUID()) =>
  Array.from({ length: count }, (_, index) => keyFor(`${name} ${index}`));
async function aFile(text: string) {
  const file = join(dir, `${randomUUID()}.csv`);
  await writeFile(file, text);
  const version = randomUUID().slice(0, 8);
  return {
    file,
    version,
    args: ['import', file, '--product', 'DG7GMGF0DVT9', '--version', version],
  };
}
const pools = z.looseObject({ items: z.array(z.looseObject({ version: z.string() })) });
const poolOf = async (version: string) =>
  pools
    .parse(await operate('GET', '/keypools?size=500'))
    .items.find((pool) => pool.version === version);

describe('npm run keys -- import', () => {
  it('takes a product as people type it, and names the one that was probably meant', async () => {
    const { file, version } = await aFile(`key\n${keysOf(1)}`);
    const into = (product: string) =>
      run(['import', file, '--product', product, '--version', ` ${version} `]);
    expect(await into('dg7gmgf0dvt8')).toMatchObject({
      code: 1,
      output: expect.stringContaining(`DG7GMGF0DVT8 has no version "${version}"`),
    });
    expect(await into('DG7GMGFODVT9')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/Did you mean "DG7GMGF0DVT\d"\?/),
    });
    expect(await into('\u200bdg7gmgf0dvt9 ')).toMatchObject({
      code: 0,
      output: expect.stringContaining(`Added 1 key to the pool of`),
    });
    expect(await poolOf(version)).toMatchObject({ productId: 'DG7GMGF0DVT9' });
  });

  it('R12: imports a CSV file, and run again changes nothing', async () => {
    const keys = keysOf(120);
    const rows = keys.map((key, index) => `${index},"${key.toLowerCase()}",note`);
    const { args, version } = await aFile(`\uFEFFid,Product Key,note\r\n${rows.join('\r\n')}\r\n`);
    const first = await run([...args, '--low-mark', '7']);
    expect([first.code, first.output]).toEqual([
      0,
      expect.stringContaining(
        `Added 120 keys to the pool of DG7GMGF0DVT9 ${version}. Skipped 0 keys`,
      ),
    ]);
    expect(first.output).toContain('Next: countersign keys pool --product DG7GMGF0DVT9');
    expect(await poolOf(version)).toMatchObject({ productId: 'DG7GMGF0DVT9', lowMark: 7 });
    const pools = await run(['pools', '--product', 'DG7GMGF0DVT9']);
    expect(pools).toMatchObject({
      code: 0,
      output: expect.stringContaining(`DG7GMGF0DVT9\t${version}\t7\tok\n`),
    });
    const none = await run(['pools', '--product', 'NONE']);
    expect([none.code, none.output]).toEqual([
      1,
      expect.stringContaining('has had a product "NONE"'),
    ]);
    const again = await run([...args, '--low-mark', '7']);
    expect([again.code, again.output]).toEqual([0, expect.stringContaining('imported before')]);
    expect(`${first.output}${again.output}`).not.toContain(keys[0]);
  });

  it('R12: leaves out and counts keys that the service knows, and names lines that repeat', async () => {
    const keys = keysOf(20);
    const { args } = await aFile(keys.join('\n'));
    expect((await run(args)).code).toBe(0);
    const more = await aFile([...keys, ...keysOf(5), keys[3]].join('\n'));
    const { output } = await run(more.args);
    expect(output).toContain('Skipped 1 line with an earlier key again: 26.');
    expect(output).toContain('Added 5 keys');
    expect(output).toContain('Skipped 20 keys that the service already had.');
  });

  it('R12: killed on its way, nobody draws a key; run again, it goes on, and then cannot be given up', {
    tags: 'slow',
  }, async () => {
    const keys = keysOf(2_700);
    const { args, version } = await aFile(keys.join('\n'));
    const { child, ended } = runTool('keys', [...args, '--url', url]);
    const importId = await new Promise<string>((resolve) => {
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const [, id] = /Import ([0-9a-f]{32})/.exec(text) ?? [];
        if (id) {
          resolve(id);
        }
      });
    });
    const partsDone = async () =>
      z
        .looseObject({ partsDone: z.array(z.int()) })
        .parse(await operate('GET', `/keyimports/${importId}`)).partsDone.length;
    while ((await partsDone()) === 0) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    child.kill('SIGKILL');
    await ended;
    expect(await poolOf(version)).toBeUndefined();

    const finished = await run(args);
    expect(finished).toMatchObject({ code: 0, output: expect.stringContaining('Resuming after ') });
    expect(finished.output).toContain('Added 2700 keys');
    const late = await run(['abandon', importId]);
    expect([late.code, late.output]).toEqual([1, expect.stringContaining('990131')]);
  });

  it('R12: gives up an import, so that another file may bring its keys', async () => {
    const keys = keysOf(10);
    const announced = {
      productId: 'DG7GMGF0DVT9',
      version: 'given-up',
      keyCount: 10,
      partCount: 1,
    };
    const { id } = z
      .looseObject({ id: z.string() })
      .parse(await operate('POST', '/keyimports', { ...announced, sha256: 'a'.repeat(64) }));
    expect(await operate('PUT', `/keyimports/${id}/parts/1`, { keys })).toMatchObject({
      added: 10,
    });
    const given = await run(['abandon', id]);
    expect(given).toMatchObject({ code: 0, output: expect.stringContaining('is abandoned') });
    expect(await operate('GET', `/keyimports/${id}`)).toMatchObject({ code: 990134 });
    const { args } = await aFile(keys.join('\n'));
    expect((await run(args)).output).toContain('Added 10 keys');
  });

  it('R12: names the lines of keys that were withdrawn, and puts none of them on sale again', async () => {
    const [first = '', second = '', third = ''] = keysOf(3);
    const { args, version } = await aFile(`${first}\n${second}\n`);
    const [, importId = ''] = /Import ([0-9a-f]{32})/.exec((await run(args)).output) ?? [];
    expect(await run(['withdraw', importId])).toMatchObject({
      code: 1,
      output: expect.stringContaining('Add --yes'),
    });
    expect((await run(['withdraw', importId, '--yes'])).output).toContain('are withdrawn');
    expect((await run(args)).output).toContain('never given out');
    const more = await aFile(`key\n${third}\n${second}\n`);
    const { output } = await run(more.args);
    expect(output).toContain(
      'Skipped 1 key that the service withdrew earlier and never gives out: line 3.',
    );
    expect(output).toContain('Added 1 key ');
    expect(output).not.toContain(second);
    const pool = await operate('GET', `/keypools/DG7GMGF0DVT9/${version}`);
    expect(pool).toMatchObject({ left: 0 });
  });

  it('names the lines that hold no key, never what stands in them, and imports nothing', async () => {
    const [good = '', other = ''] = keysOf(2);
    const slip = `${other.slice(0, -1)}A`;
    const { args, version } = await aFile(`productKey\n${good}\n${slip}\n\n${other}\nnone\n`);
    const { code, output } = await run(args);
    expect([code, output]).toEqual([1, expect.stringContaining('in line 3, 6.')]);
    expect(output).not.toContain(slip);
    expect(await poolOf(version)).toBeUndefined();
  });

  it.each([
    ['an unknown command', ['delete', 'x'], 2, "unknown command 'delete'"],
    ['no product', ['import', 'x.csv', '--version', '1'], 2, "'--product <id>' not specified"],
    [
      'a file that is not there',
      ['import', '/nowhere.csv', '--product', 'P', '--version', '1'],
      1,
      'There is no file /nowhere.csv.',
    ],
    ['an import that is not there', ['abandon', 'none'], 1, '990134'],
  ])('with %s says in one line what to do', async (_, args, exitCode, words) => {
    const { code, output } = await run(args);
    expect([code, output]).toEqual([exitCode, expect.stringContaining(words)]);
    expect(output).not.toContain('    at ');
  });

  it.each([
    ['an empty file', '', 'has no product keys'],
    ['a header alone', 'productKey\n', 'has no product keys'],
    ['a quote that does not end', '"abc\n', 'is not a CSV file'],
  ])('says of %s what is wrong', async (_, text, words) => {
    const { args } = await aFile(text);
    const { code, output } = await run(args);
    expect([code, output]).toEqual([1, expect.stringContaining(words)]);
  });
});
