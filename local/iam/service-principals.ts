import { PSEUDO_PARAMETERS } from '../assembly/attributes.ts';
import type { Access, Authorize } from './authorize.ts';
import { type Principal, principalOf } from './sessions.ts';

const { 'AWS::Region': REGION, 'AWS::AccountId': ACCOUNT } = PSEUDO_PARAMETERS;

/** Actions that AWS services take under a role: writing logs and traces, reading streams, running schedules. */
export class ServicePrincipals {
  readonly #authorize: Authorize;

  constructor(authorize: Authorize) {
    this.#authorize = authorize;
  }

  /** Returns true if the role allows the action. A refusal is printed, because no caller sees it. */
  async may(role: Principal, action: string, resource: string): Promise<boolean> {
    const access: Access = { action, resource, context: {} };
    const allowed = await this.#authorize(role, access);
    if (!allowed) {
      console.error(`AccessDenied. ${role.sessionArn} may not ${action} on ${resource}`);
    }
    return allowed;
  }

  async require(role: Principal, action: string, resource: string): Promise<void> {
    if (!(await this.may(role, action, resource))) {
      throw new Error(`AccessDenied: ${role.sessionArn} may not ${action}.`);
    }
  }
}

/** A role as a service of AWS has it. */
export const serviceOf = (roleArn: string, service: string): Principal =>
  principalOf(roleArn, service);

export const logStreamArn = (logGroup: string): string =>
  `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${logGroup}:log-stream:local`;
