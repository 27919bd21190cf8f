import { join } from 'node:path';
import { OAuth2Issuer } from 'oauth2-mock-server';
import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';
import { readStored, writeStored } from '../common/json-store.ts';
import { StartupError } from '../common/startup-error.ts';
import { type LoopbackServer, serveLoopback } from './loopback-server.ts';

const keysSchema = z.array(z.looseObject({ kid: z.string() }));
const ALGORITHM = 'RS256';
export const TOKEN_SECONDS = 60 * 60;

/** Issuer whose tokens the template's authorizer accepts. */
export interface TokenIssuer {
  readonly issuer: string;
  /** Undefined for a user pool: its access tokens have no audience, but a `token_use`. */
  readonly audience: string | undefined;
}

const authorizeProperties = z.object({
  Environment: z.object({
    Variables: z.object({ ISSUER: z.string().optional(), AUDIENCE: z.string().optional() }),
  }),
});

export function issuerOf(assembly: Assembly, resolve: Resolve): TokenIssuer {
  const all = deployed(assembly, resolve, 'AWS::Lambda::Function', authorizeProperties);
  const [found] = all.flatMap(({ properties }) => {
    const { ISSUER: issuer, AUDIENCE: audience } = properties.Environment.Variables;
    return issuer === undefined ? [] : [{ issuer, audience }];
  });
  if (!found) {
    throw new StartupError('The template has no function that knows the issuer of tokens.');
  }
  return found;
}

/** Issues tokens in the place of the stage's issuer, and shows its keys where `ISSUER_ENDPOINT` says. */
export interface Identity extends LoopbackServer {
  issue(claims: Readonly<Record<string, unknown>>, lifetimeSeconds?: number): Promise<string>;
  /** Signs with a new key from now on; the keys before are shown on, or taken back. Answers the new key's id. */
  rotate(takesBack: boolean): Promise<string>;
}

/** The signing key and those before it, the newest first. They are kept, so that a token outlives a restart. */
async function loadKeys(issuer: OAuth2Issuer, file: string | undefined): Promise<string[]> {
  const kept = (file && (await readStored(file, keysSchema))) || [];
  for (const key of kept) {
    await issuer.keys.add(key);
  }
  if (kept.length > 0) {
    return kept.map(({ kid }) => kid);
  }
  return [(await issuer.keys.generate(ALGORITHM)).kid];
}

/** Serves OpenID Connect Discovery and the key set. */
function serveKeys(issuer: OAuth2Issuer, kids: () => readonly string[]): Promise<LoopbackServer> {
  return serveLoopback((request, response) => {
    const origin = `http://${request.headers.host}`;
    const answers: Readonly<Record<string, object>> = {
      '/.well-known/openid-configuration': {
        issuer: issuer.url,
        jwks_uri: `${origin}/.well-known/jwks.json`,
      },
      '/.well-known/jwks.json': {
        keys: issuer.keys.toJSON().filter(({ kid }) => kids().includes(kid)),
      },
    };
    const answer = answers[request.url ?? ''];
    response.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
}

export async function startIdentity(
  dataDir: string | undefined,
  { issuer: issuerUrl, audience }: TokenIssuer,
): Promise<Identity> {
  const file = dataDir && join(dataDir, 'identity.json');
  const issuer = new OAuth2Issuer();
  issuer.url = issuerUrl;
  let kids = await loadKeys(issuer, file);
  const keep = async () => {
    if (file) {
      await writeStored(
        file,
        kids.map((kid) => issuer.keys.toJSON(true).find((key) => key.kid === kid)),
      );
    }
  };
  await keep();
  const server = await serveKeys(issuer, () => kids);
  return {
    ...server,
    issue: (claims, lifetimeSeconds = TOKEN_SECONDS) =>
      issuer.buildToken({
        ...(kids[0] !== undefined && { kid: kids[0] }),
        expiresIn: lifetimeSeconds,
        scopesOrTransform: (_, payload) => {
          const use = audience === undefined ? { token_use: 'access' } : { aud: audience };
          Object.assign(payload, use, claims);
        },
      }),
    rotate: async (takesBack) => {
      const { kid } = await issuer.keys.generate(ALGORITHM);
      kids = takesBack ? [kid] : [kid, ...kids];
      await keep();
      return kid;
    },
  };
}
