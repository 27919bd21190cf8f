import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDecisions } from '../../local/iam/decisions.ts';
import { unusedOf } from './grants.ts';

const DIR = process.env['COUNTERSIGN_DECISIONS_DIR'] ?? '';

const runs = readdirSync(DIR).map((file) => readDecisions(readFileSync(join(DIR, file), 'utf8')));

it('every grant is needed by a request that the integration tests lead to: without it, that one is refused', async () => {
  const decisions = Map.groupBy(
    runs.flatMap((run) => run.decisions),
    ({ roleArn }) => roleArn,
  );
  // Templates with other settings give some roles other policies: each of them is looked at.
  const roles = new Map(
    runs.flatMap((run) => run.roles.map((role) => [JSON.stringify(role), role])),
  );
  const unused: string[] = [];
  for (const role of roles.values()) {
    const name = role.roleArn.split('/').at(-1);
    const own = decisions.get(role.roleArn) ?? [];
    unused.push(...(await unusedOf(role, own)).map((what) => `${name}: ${what}`));
  }
  expect(unused).toEqual([]);
}, 300_000);
