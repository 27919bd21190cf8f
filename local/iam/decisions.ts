import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Decision } from './authorize.ts';
import { policyDocument, type Role } from './roles.ts';

const roleLine = z.object({
  roleArn: z.string(),
  policies: z.array(z.object({ name: z.string(), policy: policyDocument })),
});
const decisionLine = z.object({
  roleArn: z.string(),
  sessionArn: z.string(),
  action: z.string(),
  resource: z.string(),
  context: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  resourcePolicy: policyDocument.optional(),
  allowed: z.boolean(),
});
export type RecordedDecision = z.output<typeof decisionLine>;
export type RecordedRole = z.output<typeof roleLine>;

/** Decisions of a run, as its file has them: the roles of its template first, then a decision for each shape of request. */
export const runRecord = z.object({
  roles: z.array(roleLine),
  decisions: z.array(decisionLine),
});

/** Writes what a run decides into a file of its own: what functions do with their grants. */
export function writeDecisions(
  dir: string | undefined,
  roles: ReadonlyMap<string, Role>,
): (decision: Decision) => void {
  if (dir === undefined) {
    return () => undefined;
  }
  mkdirSync(dir, { recursive: true });
  const file = join(dir, `decisions-${process.pid}.jsonl`);
  const all = [...roles].map(([roleArn, { policies }]) => ({ roleArn, policies }));
  writeFileSync(file, `${JSON.stringify(all)}\n`);
  return ({ principal: { roleArn, sessionArn }, ...decision }) =>
    appendFileSync(file, `${JSON.stringify({ roleArn, sessionArn, ...decision })}\n`);
}

/** Reads a run's file. A line that a killed run did not finish is left out. */
export function readDecisions(text: string): z.output<typeof runRecord> {
  const [roles = '[]', ...lines] = text.split('\n').slice(0, -1);
  return runRecord.parse({
    roles: JSON.parse(roles),
    decisions: lines.map((line): unknown => JSON.parse(line)),
  });
}
