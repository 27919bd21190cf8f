import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { Decision } from './authorize.ts';

/** A decision as a line of the file that COUNTERSIGN_DECISIONS_FILE names. */
export const decisionLine = z.object({
  roleArn: z.string(),
  sessionArn: z.string(),
  action: z.string(),
  resource: z.string(),
  context: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  allowed: z.boolean(),
});

/** Appends what was decided to a file, one line for each shape of request: what functions do with their grants. */
export function writeDecisions(file: string | undefined): (decision: Decision) => void {
  if (file === undefined) {
    return () => undefined;
  }
  mkdirSync(dirname(file), { recursive: true });
  return ({ principal: { roleArn, sessionArn }, action, resource, context, allowed }) => {
    const line = { roleArn, sessionArn, action, resource, context, allowed };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  };
}
