import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';

export const policyDocument = z.looseObject({
  Version: z.string(),
  Statement: z.array(z.looseObject({})),
});
const policyProperties = z.object({
  PolicyName: z.string(),
  PolicyDocument: policyDocument,
  Roles: z.array(z.string()),
});
const roleProperties = z.object({ AssumeRolePolicyDocument: policyDocument });

export type PolicyDocument = z.output<typeof policyDocument>;

export interface RolePolicy {
  readonly name: string;
  readonly policy: PolicyDocument;
}

export interface Role {
  readonly policies: readonly RolePolicy[];
  /** Principals that may assume it. */
  readonly trust: PolicyDocument;
}

/** Reads the permissions of each role of the template, and the principals that may assume it, by the role's ARN. */
export function readRoles(assembly: Assembly, resolve: Resolve): ReadonlyMap<string, Role> {
  const policies = deployed(assembly, resolve, 'AWS::IAM::Policy', policyProperties);
  const roles = deployed(assembly, resolve, 'AWS::IAM::Role', roleProperties);
  return new Map(
    roles.map(({ name, arn, properties }) => [
      arn,
      {
        policies: policies
          .filter(({ properties: { Roles } }) => Roles.includes(name))
          .map(({ properties: { PolicyName, PolicyDocument } }) => ({
            name: PolicyName,
            policy: PolicyDocument,
          })),
        trust: properties.AssumeRolePolicyDocument,
      },
    ]),
  );
}
