import { runSimulation } from '@cloud-copilot/iam-simulate';
import { PSEUDO_PARAMETERS } from '../assembly/attributes.ts';
import type { RolePolicy } from './roles.ts';
import type { Session } from './sessions.ts';

export interface Access {
  readonly action: string;
  readonly resource: string;
  /** Condition keys, such as `aws:SourceIp`. */
  readonly context: Readonly<Record<string, string>>;
}

export type Authorize = (session: Session, access: Access) => Promise<boolean>;

/** Decides as IAM does, by the policies of the template's roles and those of their sessions. */
export function authorizeBy(roles: ReadonlyMap<string, readonly RolePolicy[]>): Authorize {
  return async ({ roleArn, sessionArn, policy }, { action, resource, context }) => {
    const outcome = await runSimulation(
      {
        request: {
          principal: sessionArn,
          action,
          resource: { resource, accountId: PSEUDO_PARAMETERS['AWS::AccountId'] },
          contextVariables: { ...context },
        },
        identityPolicies: [...(roles.get(roleArn) ?? [])],
        sessionPolicy: policy,
        serviceControlPolicies: [],
        resourceControlPolicies: [],
      },
      {},
    );
    if (outcome.resultType === 'error') {
      throw new Error(`${action} on ${resource} cannot be decided: ${JSON.stringify(outcome)}`);
    }
    return outcome.overallResult === 'Allowed';
  };
}
