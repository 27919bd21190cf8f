import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDecisions } from '../../local/iam/decisions.ts';
import { unusedOf } from './grants.ts';

const DIR = process.env['COUNTERSIGN_DECISIONS_DIR'] ?? '';

/** Runs of one template have the same policies: what one of them did not need, another may have. */
function rolesOfAllRuns() {
  const runs = readdirSync(DIR).map((file) => readDecisions(readFileSync(join(DIR, file), 'utf8')));
  const roles = new Map<
    string,
    {
      roleArn: string;
      policies: (typeof runs)[0]['roles'][0]['policies'];
      decisions: (typeof runs)[0]['decisions'];
    }
  >();
  for (const { roles: own, decisions } of runs) {
    for (const role of own) {
      const key = JSON.stringify(role);
      const known = roles.get(key) ?? { ...role, decisions: [] };
      known.decisions.push(...decisions.filter(({ roleArn }) => roleArn === role.roleArn));
      roles.set(key, known);
    }
  }
  return [...roles.values()];
}

it('every grant is needed by a request that the integration tests lead to: without it, that one is refused', async () => {
  const unused: string[] = [];
  for (const role of rolesOfAllRuns()) {
    const name = role.roleArn.split('/').at(-1);
    unused.push(...(await unusedOf(role, role.decisions)).map((what) => `${name}: ${what}`));
  }
  expect(unused).toEqual([]);
}, 300_000);
