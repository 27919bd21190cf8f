import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { targetOf } from '../../../scripts/portal/outputs.ts';
import { uploadPortal } from '../../../scripts/portal/upload.ts';

const target = { bucket: 'pages', config: '{"identity":{}}' };

describe('the files of the portal', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-pages-'));
    await mkdir(join(folder, 'assets'));
    for (const name of ['index.html', 'favicon.svg', 'assets/main-1a2b.js', 'assets/x-3c.css']) {
      await writeFile(join(folder, name), name);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are uploaded with the document last, and nothing is deleted: an open tab keeps its version', async () => {
    const sent: { name: string; input: Record<string, unknown> }[] = [];
    const send = async (command: { constructor: { name: string }; input: object }) => {
      sent.push({ name: command.constructor.name, input: { ...command.input } });
      return {};
    };
    expect(await uploadPortal({ send } as never, folder, target)).toBe(5);
    expect(new Set(sent.map(({ name }) => name))).toEqual(new Set(['PutObjectCommand']));
    const keys = sent.map(({ input }) => String(input['Key']));
    expect(keys.at(-1)).toBe('index.html');
    expect(keys.slice(0, 2).sort()).toEqual(['assets/main-1a2b.js', 'assets/x-3c.css']);
    const kept = Object.fromEntries(sent.map(({ input }) => [input['Key'], input['CacheControl']]));
    expect(kept).toEqual({
      'assets/main-1a2b.js': 'public, max-age=31536000, immutable',
      'assets/x-3c.css': 'public, max-age=31536000, immutable',
      'favicon.svg': 'no-cache',
      'config.json': 'no-cache',
      'index.html': 'no-cache',
    });
    expect(sent.find(({ input }) => input['Key'] === 'config.json')?.input).toMatchObject({
      Bucket: 'pages',
      Body: target.config,
      ContentType: 'application/json',
    });
  });

  it('are not there until they are built', async () => {
    const send = async () => ({});
    await expect(uploadPortal({ send } as never, join(folder, 'none'), target)).rejects.toThrow(
      'has no index.html: build the portal by npm run build -w portal.',
    );
  });
});

describe('the outputs of a deployment', () => {
  const outputsOf = (service: object) => JSON.stringify({ 'Countersign-prod-Service': service });

  it('name the bucket and the settings of the pages', () => {
    const json = outputsOf({ PortalBucketName: 'pages', PortalConfig: '{}', Url: 'x' });
    expect(targetOf(json)).toEqual({ bucket: 'pages', config: '{}' });
    expect(targetOf(outputsOf({ Url: 'x' }))).toBeUndefined();
  });

  it.each([
    ['{', 'These are no outputs'],
    ['{"Countersign-prod-Data": {}}', 'deploy with --all'],
    [outputsOf({ PortalBucketName: 'pages' }), 'would sign nobody in'],
  ])('say what is missing: %s', (json, sentence) => {
    expect(() => targetOf(json)).toThrow(sentence);
  });
});
