import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { STAGES } from '#infra/stages.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const text = read('.github/workflows/deliver.yml');

const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  env: z.record(z.string(), z.string()).default({}),
});
const job = z.object({
  needs: z.string().optional(),
  if: z.string().optional(),
  environment: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
  permissions: z.record(z.string(), z.string()),
  'timeout-minutes': z.int().max(60),
  steps: z.array(step),
});
const { jobs, ...workflow } = z
  .looseObject({
    permissions: z.object({}).strict(),
    defaults: z.object({ run: z.object({ shell: z.literal('bash') }) }),
    jobs: z.object({ check: job, diff: job, dev: job, prod: job }).strict(),
  })
  .parse(parse(text));

const runsOf = ({ steps }: z.output<typeof job>) => steps.flatMap(({ run = [] }) => run);
const indexOf = (of: z.output<typeof job>, part: string): number =>
  of.steps.findIndex(({ run = '' }) => run.includes(part));

describe('.github/workflows/deliver.yml', () => {
  it('takes every action by the commit that was read, and says which version that is', () => {
    const actions = [...text.matchAll(/uses: (\S+)(.*)$/gm)];
    expect(actions.length).toBeGreaterThan(5);
    for (const [, action, version] of actions) {
      expect(action).toMatch(/@[0-9a-f]{40}$/);
      expect(version).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
  });

  it('gives no job a right that it does not name: a token for AWS only where AWS is asked', () => {
    for (const each of Object.values(jobs)) {
      const asksAws = each.steps.some(({ uses = '' }) => uses.startsWith('aws-actions/'));
      expect(each.permissions).toEqual({
        contents: 'read',
        ...(asksAws && { 'id-token': 'write' }),
      });
      expect(each.environment === undefined).toBe(!asksAws);
    }
  });

  it('holds no key of an account: credentials come by OpenID Connect', () => {
    expect(text).not.toMatch(/aws-access-key-id|aws-secret-access-key|AKIA/);
    expect([...text.matchAll(/secrets\.(\w+)/g)].map(([, name]) => name)).toEqual([
      'E2E_CLIENT_SECRET',
    ]);
  });

  it('lets no text of others into a shell: expressions come by variables', () => {
    for (const run of Object.values(jobs).flatMap(runsOf)) {
      expect(run).not.toContain('${{');
    }
  });

  it('runs the checks of a bare machine', () => {
    const ofMachine = [...read('.ci/run').matchAll(/^npm (?:run )?[\w:]+/gm)].map(String);
    expect(ofMachine.length).toBeGreaterThan(5);
    const own = runsOf(jobs.check).filter((run) => !run.startsWith('npm audit'));
    expect(own.sort()).toEqual([...ofMachine].sort());
  });

  it('looks for known weaknesses of what is deployed before it checks anything else', () => {
    const [install, ...rest] = runsOf(jobs.check);
    expect(install).toBe('npm ci');
    expect(rest.slice(0, 2)).toEqual([
      'npm audit --omit=dev --audit-level=high',
      'npm audit signatures',
    ]);
  });

  it('shows to pull requests of this repository what prod would become, and fails if it cannot', () => {
    expect(jobs.diff.if).toContain("github.event_name == 'pull_request'");
    expect(jobs.diff.if).toContain('head.repo.full_name == github.repository');
    expect(runsOf(jobs.diff).join()).toMatch(/cdk diff -c "stage=\$STAGE" .*GITHUB_STEP_SUMMARY/s);
    expect(jobs.diff.env['STAGE']).toBe('prod');
    expect(workflow.defaults.run.shell).toBe('bash');
    expect(text).not.toMatch(/\|\| (?:true|:|echo)|continue-on-error/);
  });

  it('leaves no token of the repository behind for the scripts that it runs', () => {
    const checkouts = Object.values(jobs).map(({ steps }) =>
      steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@')),
    );
    for (const [checkout, ...others] of checkouts) {
      expect(checkout?.with).toEqual({ 'persist-credentials': false });
      expect(others).toEqual([]);
    }
  });

  it('deploys dev from main after the checks, and prod after dev has passed the end-to-end suite', () => {
    expect(jobs.dev.needs).toBe('check');
    expect(jobs.dev.if).toContain("github.ref == 'refs/heads/main'");
    expect(jobs.dev.if).toContain("github.event_name == 'push'");
    expect(jobs.prod.needs).toBe('dev');
    expect(indexOf(jobs.dev, 'npm run e2e')).toBeGreaterThan(indexOf(jobs.dev, 'cdk deploy'));
    for (const [name, each] of Object.entries({ dev: jobs.dev, prod: jobs.prod })) {
      expect([each.environment, each.env['STAGE']]).toEqual([name, name]);
      expect(Object.keys(STAGES)).toContain(name);
      expect(runsOf(each).join()).toContain('cdk deploy -c "stage=$STAGE"');
      const shown = indexOf(each, 'cdk diff -c "stage=$STAGE"');
      expect(shown).toBeGreaterThan(indexOf(each, 'npm ci'));
      expect(indexOf(each, 'cdk deploy')).toBeGreaterThan(shown);
      // Pages call a version of the API that is there.
      expect(indexOf(each, 'deploy-portal')).toBeGreaterThan(indexOf(each, 'cdk deploy'));
      // No script of a package is run with credentials when it is installed.
      const credentials = each.steps.findIndex(({ uses = '' }) => uses.startsWith('aws-actions/'));
      expect(credentials).toBeGreaterThan(indexOf(each, 'npm ci'));
    }
  });

  it('runs scripts that there are', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const run = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(run));
  });

  it('works in the region that the stage says, which it reads before it asks AWS', () => {
    expect(text).not.toMatch(/\b(?:us|eu|ap|ca|sa|me|af|il|mx)-[a-z]+-\d\b/);
    for (const [name, each] of Object.entries({
      diff: jobs.diff,
      dev: jobs.dev,
      prod: jobs.prod,
    })) {
      const credentials = each.steps.findIndex(({ uses = '' }) => uses.startsWith('aws-actions/'));
      expect(each.steps[credentials]?.with['aws-region']).toMatch(/^\$\{\{ env\.AWS_REGION \}\}$/);
      const region = indexOf(each, 'AWS_REGION=');
      expect(region).toBeLessThan(credentials);
      const file = join(mkdtempSync(join(tmpdir(), 'countersign-region-')), 'env');
      const stage = each.env['STAGE'] ?? '';
      const { stderr } = spawnSync('bash', ['-c', each.steps[region]?.run ?? 'false'], {
        env: { ...process.env, STAGE: stage, GITHUB_ENV: file },
        encoding: 'utf8',
      });
      expect([name, stderr, readFileSync(file, 'utf8')]).toEqual([
        name,
        '',
        `AWS_REGION=${STAGES[name === 'dev' ? 'dev' : 'prod'].region}\n`,
      ]);
      rmSync(dirname(file), { recursive: true });
    }
  });

  it('does not buy in prod', () => {
    expect(runsOf(jobs.prod).join()).not.toContain('e2e');
    expect(runsOf(jobs.prod).join()).toContain('/v1/health');
  });
});
