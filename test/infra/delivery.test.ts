import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const workflow = readFileSync(
  new URL('../../.github/workflows/deliver.yml', import.meta.url),
  'utf8',
);

describe('.github/workflows/deliver.yml', () => {
  it('takes every action by the commit that was read, and says which version that is', () => {
    const actions = [...workflow.matchAll(/uses: (\S+)(.*)$/gm)];
    expect(actions.length).toBeGreaterThan(5);
    for (const [, action, version] of actions) {
      expect(action).toMatch(/@[0-9a-f]{40}$/);
      expect(version).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
  });

  it('gives no job a right that it does not name, and lets none run for ever', () => {
    expect(workflow).toMatch(/^permissions: \{\}$/m);
    const jobs = [...workflow.slice(workflow.indexOf('\njobs:')).matchAll(/^ {2}(\w+):$/gm)];
    expect(jobs.map(([, name]) => name)).toEqual(['check', 'diff', 'dev', 'prod']);
    for (const setting of ['timeout-minutes:', 'permissions:']) {
      expect(workflow.split(`\n    ${setting}`)).toHaveLength(jobs.length + 1);
    }
  });

  it('holds no key of an account: credentials come by OpenID Connect', () => {
    expect(workflow).not.toMatch(/aws-access-key-id|aws-secret-access-key|AKIA/);
    expect(workflow).toContain('id-token: write');
  });

  it('deploys prod only after dev has passed the end-to-end suite, of scripts that there are', () => {
    expect(workflow).toMatch(/^ {2}prod:\n {4}needs: dev$/m);
    const { scripts } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    const run = [...workflow.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
    expect(run).toContain('e2e');
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(run));
  });
});
