import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/** What lint says of a project that has this one file, under our rules. */
function brokenRules(path: string, content: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'countersign-lint-'));
  try {
    cpSync(join(root, 'biome.json'), join(dir, 'biome.json'));
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [biome, 'lint', '--vcs-enabled=false', path],
      { cwd: dir, encoding: 'utf8' },
    );
    return `${stdout}${stderr}`;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const overrides = z
  .object({ overrides: z.array(z.object({ includes: z.array(z.string()) })) })
  .parse(JSON.parse(readFileSync(`${root}/biome.json`, 'utf8'))).overrides;

/** Lines of deployed code that match, as `file: line`, but for those of one file. */
const linesWith = (pattern: RegExp, allowed: string) =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'functions', 'shared'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file.endsWith('.ts') && file !== allowed && existsSync(join(root, file)))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );

describe('deployed code', () => {
  it('makes clients of AWS in one place, where their time has limits', () => {
    const made = /new (?:\w+Client|DynamoDB|S3|KMS|Lambda|SecretsManager)\(/;
    expect('new S3Client({})').toMatch(made);
    expect(linesWith(made, 'shared/platform/aws/sdk-client.ts')).toEqual([]);
  });

  it('asks one function for the address of a client', () => {
    const asked = /\bhttp\.sourceIp\b|x-forwarded-for|cloudfront-viewer-address/i;
    expect('event.requestContext.http.sourceIp').toMatch(asked);
    const place = 'shared/platform/http/client-address.ts';
    // The log says where the two differ.
    expect(linesWith(asked, place)).toEqual([
      expect.stringMatching(/^shared\/platform\/http\/lambda-handler\.ts: /),
    ]);
  });
});

describe('lint', () => {
  it('has no override that matches no file', () => {
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    }).split('\n');
    for (const { includes } of overrides) {
      const wanted = includes.filter((glob) => !glob.startsWith('!'));
      const unwanted = includes.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
      for (const glob of wanted) {
        const matching = files.filter(
          (file) =>
            matchesGlob(file, glob) && !unwanted.some((without) => matchesGlob(file, without)),
        );
        expect(matching, glob).not.toEqual([]);
      }
    }
  });

  it.each([
    ['the platform', 'shared/platform/probe.ts', '#shared/orders/order.ts'],
    ['a feature', 'shared/catalog/probe.ts', '#shared/orders/order.ts'],
    ['a feature', 'shared/orders/cart/probe.ts', '#shared/entitlements/entitlement.ts'],
    ['a feature', 'shared/orders/probe.ts', '#functions/partner-api/env.ts'],
    ['a feature', 'shared/orders/probe.ts', '#test/fixtures/fixtures.ts'],
    ['a handler', 'functions/partner-api/handler.ts', '#functions/entitlements/env.ts'],
    ['a handler', 'functions/partner-api/handler.ts', '../entitlements/env.ts'],
    ['variables', 'functions/partner-api/env.ts', '#shared/orders/order.ts'],
    ['infra', 'infra/stacks/probe.ts', '#shared/platform/money.ts'],
    ['the local run', 'local/probe.ts', '../shared/platform/money.ts'],
    ['the local run', 'local/probe.ts', '#infra/stages.ts'],
  ])('%s (%s) must not import %s', (_, path, imported) => {
    expect(brokenRules(path, `import '${imported}';\n`)).toContain('noRestrictedImports');
  });

  it.each([
    ['shared/orders/probe.ts', '#shared/catalog/catalog.ts'],
    ['shared/orders/probe.ts', './cart/cart.ts'],
    ['shared/webhooks/probe.ts', '#shared/orders/order.ts'],
    ['functions/partner-api/handler.ts', '#shared/orders/order-store.ts'],
    ['infra/stacks/probe.ts', '#functions/partner-api/env.ts'],
    ['infra/stacks/probe.ts', '#functions/routes.ts'],
  ])('%s may import %s', (path, imported) => {
    expect(brokenRules(path, `import '${imported}';\n`)).not.toContain('noRestrictedImports');
  });

  it.each([
    [
      'a promise that nobody waits for',
      'noFloatingPromises',
      'async function work() {}\nwork();\n',
    ],
    ['the environment, outside of handlers', 'noProcessEnv', 'export const x = process.env;\n'],
    ['any', 'noExplicitAny', 'export const x = (y: any) => y;\n'],
    ['a default export', 'noDefaultExport', 'export default 1;\n'],
  ])('refuses %s', (_, rule, content) => {
    expect(brokenRules('functions/partner-api/probe.ts', content)).toContain(rule);
  });
});
