import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptDecisionsDir, suiteDecisionsDir } from '#test/setup/suite-record.ts';
import { readDecisions } from '../../local/iam/decisions.ts';
import { unusedOf } from './grants.ts';
import { ALONE, IN_PARTS, recorded } from './recorded.ts';

const dir = suiteDecisionsDir();
const runs = (dir === undefined ? [] : readdirSync(dir)).map((file) =>
  readDecisions(readFileSync(join(dir ?? '', file), 'utf8')),
);
// Templates with other settings give some roles other policies: each of them is looked at.
const roles = new Map(runs.flatMap((run) => run.roles.map((role) => [JSON.stringify(role), role])));
const decisions = Map.groupBy(
  runs.flatMap((run) => run.decisions),
  ({ roleArn }) => roleArn,
);

/** Roles that nothing takes here: deploying is CodeDeploy's, in an account. */
const isTakenHere = (roleArn: string): boolean => !roleArn.includes('DeploymentsRole');

describe('what the roles of the template are granted', () => {
  it('is needed: without it, a request that the integration tests or the nightly ones lead to is refused', {
    timeout: 300_000,
  }, async (context) => {
    // The nightly tests come second; no file of test/api runs with them.
    const isLast = keptDecisionsDir() !== undefined && recorded()?.ran.size === 0;
    context.skip(!isLast, IN_PARTS);
    expect(roles.size).toBeGreaterThan(20);
    const unused: string[] = [];
    for (const role of [...roles.values()].filter(({ roleArn }) => isTakenHere(roleArn))) {
      const name = role.roleArn
        .split('/')
        .at(-1)
        ?.replace(/^.*-(?:Service|Workers)-/, '');
      const own = decisions.get(role.roleArn) ?? [];
      unused.push(...(await unusedOf(role, own)).map((what) => `${name}: ${what}`));
    }
    expect(unused).toEqual([]);
  });

  it('is enough: nothing that the tests led to was refused', (context) => {
    context.skip(dir === undefined, ALONE);
    // In strict mode, whoever has another address than the click is refused: tests try that.
    const refused = [...decisions.values()]
      .flat()
      .filter(({ allowed, roleArn }) => !allowed && !roleArn.includes('DownloadRole'));
    expect(
      refused.map(({ sessionArn, action }) => `${sessionArn.split('/').at(-1)} may not ${action}`),
    ).toEqual([]);
  });
});
