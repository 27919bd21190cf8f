import { createHash, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type Identity, TOKEN_SECONDS } from '../emulators/identity.ts';
import { decoded } from '../gateway/target.ts';
import { type DemoPerson, findDemoPerson } from './people.ts';
import { ISSUER_PATH, PORTAL_CLIENT_ID } from './portal-pages.ts';

const COOKIE = 'countersign-local';
const CODE_MILLISECONDS = 60_000;

interface GivenCode {
  readonly person: DemoPerson;
  readonly challenge: string;
  readonly redirectUri: string;
  readonly nonce: string | null;
  readonly until: number;
}

interface Asked {
  readonly host: string;
  readonly query: URLSearchParams;
  readonly cookie: string;
}

const personIn = (cookie: string): DemoPerson | undefined => {
  const [, email] = new RegExp(`(?:^|; )${COOKIE}=([^;]*)`).exec(cookie) ?? [];
  return findDemoPerson(email && decoded(email));
};

const cookieOf = (email: string, seconds: number): string =>
  `${COOKIE}=${encodeURIComponent(email)}; Path=${ISSUER_PATH}; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;

/** The address to return to, if it lies on this service itself. */
function ownAddress(address: string | null, host: string): URL | undefined {
  const url = address !== null && URL.canParse(address) ? new URL(address) : undefined;
  return url?.origin === `http://${host}` ? url : undefined;
}

const SESSION_SECONDS = 12 * 60 * 60;

/** Codes that were given out and not taken yet. Each works once, for a minute, with the proof of who asked for it. */
class Codes {
  readonly #codes = new Map<string, GivenCode>();

  give(given: Omit<GivenCode, 'until'>): string {
    for (const [code, { until }] of this.#codes) {
      if (until < Date.now()) {
        this.#codes.delete(code);
      }
    }
    const code = randomBytes(24).toString('base64url');
    this.#codes.set(code, { ...given, until: Date.now() + CODE_MILLISECONDS });
    return code;
  }

  take(form: URLSearchParams): GivenCode | undefined {
    const code = form.get('code') ?? '';
    const given = this.#codes.get(code);
    this.#codes.delete(code);
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const holds =
      given !== undefined &&
      given.until >= Date.now() &&
      given.challenge === proof &&
      given.redirectUri === form.get('redirect_uri');
    return holds ? given : undefined;
  }
}

async function tokensFor(
  identity: Pick<Identity, 'issue'>,
  { name, email, roles, partnerId }: DemoPerson,
  nonce: string | null,
) {
  const who = { sub: email, name, email };
  const access = { ...who, upn: email, roles, ...(partnerId !== undefined && { tid: partnerId }) };
  return {
    access_token: await identity.issue({ ...access, client_id: PORTAL_CLIENT_ID }),
    id_token: await identity.issue({
      ...who,
      ...{ token_use: 'id', aud: PORTAL_CLIENT_ID },
      ...(nonce !== null && { nonce }),
    }),
    // Whoever can read it could ask for a token anyway: it only has to outlive a restart.
    refresh_token: Buffer.from(email).toString('base64url'),
    ...{ token_type: 'Bearer', expires_in: TOKEN_SECONDS, scope: 'openid' },
  };
}

/** Leads back with a code, or with the reason why there is none. */
function authorize(codes: Codes, { host, query, cookie }: Asked, response: ServerResponse): void {
  const redirectUri = query.get('redirect_uri') ?? '';
  const back = ownAddress(redirectUri, host);
  if (!back) {
    response.writeHead(400, { 'Content-Type': 'text/plain' });
    response.end('redirect_uri is no address of this service.');
    return;
  }
  const person = findDemoPerson(query.get('login_hint')) ?? personIn(cookie);
  const challenge = query.get('code_challenge') ?? '';
  back.searchParams.set('state', query.get('state') ?? '');
  if (person) {
    const code = codes.give({ person, redirectUri, challenge, nonce: query.get('nonce') });
    back.searchParams.set('code', code);
    response.setHeader('Set-Cookie', cookieOf(person.email, SESSION_SECONDS));
  } else {
    back.searchParams.set('error', 'login_required');
  }
  response.writeHead(302, { Location: back.href, 'Cache-Control': 'no-store' });
  response.end();
}

/**
 * OpenID Connect's code flow with PKCE (RFC 6749, RFC 7636) for the people of the demo, without passwords: the hint of the
 * request names the person, and a cookie remembers the choice as an issuer remembers a session. The tokens are those of the
 * stage's issuer, so nothing that is deployed knows the difference.
 */
export function localIssuer(identity: Pick<Identity, 'issue'>) {
  const codes = new Codes();
  return {
    authorize: (asked: Asked, response: ServerResponse) => authorize(codes, asked, response),

    /** Tokens for a code or for a refresh token; undefined for a grant of another kind. */
    async token(form: URLSearchParams): Promise<{ status: number; body: object } | undefined> {
      const grant = form.get('grant_type');
      if (grant !== 'authorization_code' && grant !== 'refresh_token') {
        return undefined;
      }
      const renewed = Buffer.from(form.get('refresh_token') ?? '', 'base64url').toString('utf8');
      const given = grant === 'authorization_code' ? codes.take(form) : undefined;
      const person = given?.person ?? findDemoPerson(renewed);
      return person
        ? { status: 200, body: await tokensFor(identity, person, given?.nonce ?? null) }
        : { status: 400, body: { error: 'invalid_grant' } };
    },

    /** Forgets the person, and returns to the portal. */
    endSession({ host, query }: Asked, response: ServerResponse): void {
      const back = ownAddress(query.get('post_logout_redirect_uri'), host);
      response.setHeader('Set-Cookie', cookieOf('', 0));
      response.writeHead(302, { Location: back?.href ?? '/sign-in', 'Cache-Control': 'no-store' });
      response.end();
    },
  };
}
