import { randomBytes } from 'node:crypto';

/** In whose name a request is made: a role's session, as AWS names it. */
export interface Principal {
  readonly roleArn: string;
  readonly sessionArn: string;
  /** The session's own policy, which narrows the role's. */
  readonly policy: object | undefined;
}

/** Temporary credentials of a role, and until when they hold. */
export interface Session extends Principal {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiresAt: Date;
}

/** A role's session has an ARN of its own: `.../role/NAME` is assumed as `.../assumed-role/NAME/SESSION`. */
export const principalOf = (roleArn: string, sessionName: string, policy?: object): Principal => ({
  roleArn,
  sessionArn: `${roleArn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${sessionName}`,
  policy,
});

/** Temporary credentials that were given out and still hold. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  open(principal: Principal, seconds: number): Session {
    this.#forgetEnded();
    const session = {
      ...principal,
      accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(30).toString('base64'),
      sessionToken: randomBytes(48).toString('base64'),
      expiresAt: new Date(Date.now() + seconds * 1000),
    };
    this.#sessions.set(session.accessKeyId, session);
    return session;
  }

  find(accessKeyId: string): Session | undefined {
    const session = this.#sessions.get(accessKeyId);
    return session && session.expiresAt.getTime() > Date.now() ? session : undefined;
  }

  #forgetEnded(): void {
    for (const [id, { expiresAt }] of this.#sessions) {
      if (expiresAt.getTime() <= Date.now()) {
        this.#sessions.delete(id);
      }
    }
  }
}
