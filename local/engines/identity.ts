import { join } from 'node:path';
import { createLocalJWKSet } from 'jose';
import { OAuth2Issuer } from 'oauth2-mock-server';
import * as z from 'zod';
import { readKept, writeKept } from '../kept-file.ts';

const keysSchema = z.array(z.record(z.string(), z.unknown()));
const ALGORITHM = 'RS256';
export const TOKEN_SECONDS = 60 * 60;

/** Issues the tokens that the template's authorizer takes, in the place of the user pool. */
export interface Identity {
  readonly keySet: ReturnType<typeof createLocalJWKSet>;
  issue(claims: Readonly<Record<string, unknown>>, lifetimeSeconds?: number): Promise<string>;
}

/** The signing key is kept, so that a token outlives a restart. */
async function loadKeys(issuer: OAuth2Issuer, dataDir: string | undefined): Promise<void> {
  const file = dataDir && join(dataDir, 'identity.json');
  const [key] = (file && (await readKept(file, keysSchema))) || [];
  await (key ? issuer.keys.add(key) : issuer.keys.generate(ALGORITHM));
  if (file && !key) {
    await writeKept(file, issuer.keys.toJSON(true));
  }
}

export async function startIdentity(
  dataDir: string | undefined,
  issuerUrl: string,
  audience: string,
): Promise<Identity> {
  const issuer = new OAuth2Issuer();
  issuer.url = issuerUrl;
  await loadKeys(issuer, dataDir);
  return {
    keySet: createLocalJWKSet({ keys: issuer.keys.toJSON() }),
    issue: (claims, lifetimeSeconds = TOKEN_SECONDS) =>
      issuer.buildToken({
        expiresIn: lifetimeSeconds,
        scopesOrTransform: (_, payload) => {
          Object.assign(payload, { aud: audience, ...claims });
        },
      }),
  };
}
