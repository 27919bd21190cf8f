import { runSimulation } from '@cloud-copilot/iam-simulate';
import { PSEUDO_PARAMETERS } from '../assembly/attributes.ts';
import { patternsOf, shapeOf } from './request-shape.ts';
import type { PolicyDocument, Role } from './roles.ts';
import type { Principal } from './sessions.ts';

export interface Access {
  readonly action: string;
  readonly resource: string;
  /** Condition keys, such as `aws:SourceIp`. */
  readonly context: Readonly<Record<string, string | readonly string[]>>;
  /** The resource's own policy, where it has to allow the request, too: of a role, of a KMS key. */
  readonly resourcePolicy?: PolicyDocument | undefined;
}

export interface Decision extends Access {
  readonly principal: Principal;
  readonly allowed: boolean;
}

export type Authorize = (principal: Principal, access: Access) => Promise<boolean>;

/**
 * The simulator drops the one kind of condition key whose variable part follows a colon. For it, these go by the name
 * of a key that any request may have, in policies and requests alike.
 */
const renamed = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value).replaceAll('kms:EncryptionContext:', 'aws:PrincipalTag/kms.'));

/** The simulator's `*` stands for no line end, as IAM's does: to policies, one is a character like others. */
const onOneLine = (text: string): string => text.replaceAll(/[\n\r\u2028\u2029]/g, ' ');

/** Decides one request as IAM does, by the policies of its role and of its session. */
export async function simulate(
  role: Pick<Role, 'policies'>,
  { sessionArn: principal, policy: sessionPolicy }: Principal,
  access: Access,
): Promise<boolean> {
  const { action, context, resourcePolicy } = access;
  const resource = onOneLine(access.resource);
  const contextVariables = Object.fromEntries(
    Object.entries(context).map(([name, value]) => [
      name,
      typeof value === 'string' ? onOneLine(value) : value.map(onOneLine),
    ]),
  );
  const outcome = await runSimulation(
    renamed({
      request: {
        principal,
        action,
        resource: { resource, accountId: PSEUDO_PARAMETERS['AWS::AccountId'] },
        contextVariables,
      },
      identityPolicies: [...role.policies],
      sessionPolicy,
      resourcePolicy,
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    }),
    {},
  );
  if (outcome.resultType === 'error') {
    throw new Error(`${action} on ${resource} cannot be decided: ${JSON.stringify(outcome)}`);
  }
  return outcome.overallResult === 'Allowed';
}

/** Names of objects are in the words of a request, too, so they are not kept for ever. */
const MAXIMUM_REPEATED = 1_000;

/**
 * Decides requests by the template's roles. The simulator takes a millisecond or two, so requests of one shape are
 * decided once: policies see no difference between them. Each decision is reported.
 */
export function authorizeBy(
  roles: ReadonlyMap<string, Role>,
  decided: (decision: Decision) => void,
): Authorize {
  const known = new Map<string, Promise<boolean>>();
  /** By the words of a request without conditions, which services send for each of their calls: logs, traces. */
  const repeated = new Map<string, Promise<boolean>>();
  const patterns = new Map([...roles].map(([arn, role]) => [arn, patternsOf(role)]));

  async function decide(role: Role, principal: Principal, access: Access): Promise<boolean> {
    const allowed = await simulate(role, principal, access);
    decided({ ...access, principal, allowed });
    return allowed;
  }

  async function authorize(principal: Principal, access: Access): Promise<boolean> {
    const role = roles.get(principal.roleArn);
    if (!role) {
      return false;
    }
    // A session's own policy is made for one request.
    if (principal.policy) {
      return decide(role, principal, access);
    }
    const own = access.resourcePolicy ? access.resource : '';
    const seen = shapeOf(access, patterns.get(principal.roleArn) ?? []);
    const shape = `${principal.roleArn} ${own} ${seen}`;
    const decision = known.get(shape) ?? decide(role, principal, access);
    known.set(shape, decision);
    return decision;
  }

  return (principal, access) => {
    const { action, resource, context, resourcePolicy } = access;
    if (principal.policy || resourcePolicy || Object.keys(context).length > 0) {
      return authorize(principal, access);
    }
    const words = `${principal.roleArn} ${action} ${resource}`;
    const decision = repeated.get(words) ?? authorize(principal, access);
    if (repeated.size >= MAXIMUM_REPEATED) {
      repeated.clear();
    }
    repeated.set(words, decision);
    return decision;
  };
}
