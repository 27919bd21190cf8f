import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';

const document = z.looseObject({ Version: z.string(), Statement: z.array(z.looseObject({})) });
const policyProperties = z.object({
  PolicyName: z.string(),
  PolicyDocument: document,
  Roles: z.array(z.string()),
});

export interface RolePolicy {
  readonly name: string;
  readonly policy: z.output<typeof document>;
}

/** What each role of the template may do, by its ARN. */
export function readRoles(
  assembly: Assembly,
  resolve: Resolve,
): ReadonlyMap<string, readonly RolePolicy[]> {
  const policies = deployed(assembly, resolve, 'AWS::IAM::Policy', policyProperties);
  const roles = deployed(assembly, resolve, 'AWS::IAM::Role', z.object({}));
  return new Map(
    roles.map(({ name, arn }) => [
      arn,
      policies
        .filter(({ properties }) => properties.Roles.includes(name))
        .map(({ properties: { PolicyName, PolicyDocument } }) => ({
          name: PolicyName,
          policy: PolicyDocument,
        })),
    ]),
  );
}
