import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bundlesFingerprint,
  templateSources,
  templatesFingerprint,
} from '../../../../local/assembly/fingerprint.ts';

const DEV = { stage: 'dev', strictDownloads: undefined, identity: undefined, settings: undefined };
const SOURCES: Readonly<Record<string, string>> = {
  'infra/app.ts': "import { routes } from '#functions/routes.ts';\nimport './stack.ts';",
  'infra/stack.ts': "import { env } from '#functions/one/env.ts';",
  'infra/bundle-functions.ts': '',
  'functions/routes.ts': "import { orderRoutes } from '#shared/orders/orders.api.ts';",
  'functions/one/env.ts': '',
  'functions/one/handler.ts': '',
  'shared/orders/orders.api.ts':
    "import { createOrder } from './create-order.ts';\nimport { READERS } from '#shared/platform/access.ts';",
  'shared/orders/create-order.ts': '',
  'shared/platform/access.ts': '',
  'cdk.json': '{}',
  'docs/openapi.json': '{}',
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
};
let dir: string;
let original: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-sources-'));
  original = join(dir, 'original');
  for (const [file, text] of Object.entries(SOURCES)) {
    await mkdir(dirname(join(original, file)), { recursive: true });
    await writeFile(join(original, file), text);
  }
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const edit = (file: string) => (at: string) => writeFile(join(at, file), '// other');
type Fingerprints = readonly [templates: string, bundles: string];
const fingerprints = async (at: string): Promise<Fingerprints> => [
  await templatesFingerprint(at, DEV),
  await bundlesFingerprint(at),
];

describe('the fingerprints of the sources', () => {
  it.each([
    ['the stacks', edit('infra/stack.ts'), [true, false]],
    ['a schema of variables', edit('functions/one/env.ts'), [true, true]],
    ['a route', edit('shared/orders/orders.api.ts'), [true, true]],
    ['the routes of a function', edit('functions/routes.ts'), [true, true]],
    ['what routes import of the platform', edit('shared/platform/access.ts'), [true, true]],
    ['packages', edit('package-lock.json'), [true, true]],
    ['a use case', edit('shared/orders/create-order.ts'), [false, true]],
    ['a handler', edit('functions/one/handler.ts'), [false, true]],
    ['the contract', edit('docs/openapi.json'), [false, true]],
    ['how functions are bundled', edit('infra/bundle-functions.ts'), [false, true]],
    [
      'a new file of a feature',
      (at: string) => writeFile(join(at, 'shared/orders/more.ts'), ''),
      [false, true],
    ],
    [
      'a deleted file of a feature',
      (at: string) => rm(join(at, 'shared/orders/create-order.ts')),
      [false, true],
    ],
    [
      'a moved file of a feature',
      (at: string) =>
        rename(join(at, 'shared/orders/create-order.ts'), join(at, 'shared/orders/moved.ts')),
      [false, true],
    ],
  ])('differ where it counts after a change of %s', async (name, change, [templates, bundles]) => {
    const copy = join(dir, name);
    await cp(original, copy, { recursive: true });
    const before = await fingerprints(copy);
    expect(before).toEqual(await fingerprints(original));
    await change(copy);
    const after = await fingerprints(copy);
    expect([before[0] !== after[0], before[1] !== after[1]]).toEqual([templates, bundles]);
  });

  it('of templates differ for other settings', async () => {
    const prints = await Promise.all([
      templatesFingerprint(original, DEV),
      templatesFingerprint(original, { ...DEV, stage: 'prod' }),
      templatesFingerprint(original, { ...DEV, strictDownloads: true }),
      templatesFingerprint(original, { ...DEV, strictDownloads: false }),
      templatesFingerprint(original, { ...DEV, identity: '{}' }),
    ]);
    expect(new Set(prints).size).toBe(5);
  });
});

describe('the sources of the templates', () => {
  const root = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/\/$/, '');
  const sources = templateSources(root);

  it('are the stacks, every env.ts of a function that has one, the routes, and no use case', () => {
    expect(sources).toContain('infra/stacks/service-stack.ts');
    expect(sources).toContain('functions/partner-api/env.ts');
    expect(sources).toContain('shared/orders/orders.api.ts');
    expect(sources).toContain('shared/platform/http/access.ts');
    expect(sources).not.toContain('shared/orders/create-order.ts');
  });
});
