import { randomBytes } from 'node:crypto';

/** What a role's session may do at most, and until when. */
export interface Session {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly roleArn: string;
  readonly sessionArn: string;
  /** The session's own policy, which narrows the role's. */
  readonly policy: object | undefined;
  readonly expiresAt: Date;
}

/** Temporary credentials that were given out and still hold. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  open(role: Pick<Session, 'roleArn' | 'sessionArn' | 'policy'>, seconds: number): Session {
    this.#forgetEnded();
    const session = {
      ...role,
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

  /** They were opened in the order in which they end, or nearly. */
  #forgetEnded(): void {
    for (const [id, { expiresAt }] of this.#sessions) {
      if (expiresAt.getTime() > Date.now()) {
        return;
      }
      this.#sessions.delete(id);
    }
  }
}
