import { createServer } from 'node:http';
import * as oidc from 'openid-client';
import { CliError } from './cli-error.ts';

/** Redirect address: the user pool's client accepts no other one (infra/constructs/user-directory.ts). */
export const SIGNED_IN_URL = 'http://localhost:48271/signed-in';

const LONGEST_WAIT_MILLISECONDS = 10 * 60_000;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Reads the issuer's configuration. Only an issuer on this machine may use http. */
async function discover(issuer: URL, clientId: string): Promise<oidc.Configuration> {
  const isLocal = issuer.protocol === 'http:' && LOOPBACK.includes(issuer.hostname);
  try {
    return await oidc.discovery(issuer, clientId, undefined, oidc.None(), {
      ...(isLocal && { execute: [oidc.allowInsecureRequests] }),
    });
  } catch (error) {
    throw new CliError(
      `${issuer.href} does not answer as an issuer (${messageOf(error)}). Check --issuer.`,
    );
  }
}

/** Waits for the browser's redirect, and returns its address. */
async function comeBack(): Promise<{ readonly url: Promise<URL>; readonly stop: () => void }> {
  const { port, hostname, pathname } = new URL(SIGNED_IN_URL);
  const { promise: url, resolve, reject } = Promise.withResolvers<URL>();
  const server = createServer(({ url: path = '' }, response) => {
    const address = new URL(path, SIGNED_IN_URL);
    if (address.pathname !== pathname) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
    response.end('Signed in. Return to the terminal.\n');
    resolve(address);
  });
  const late = setTimeout(
    () => reject(new CliError('Nobody signed in within ten minutes. Run the command again.')),
    LONGEST_WAIT_MILLISECONDS,
  );
  await new Promise<void>((listening, failed) => {
    server.once('error', () =>
      failed(
        new CliError(
          `Port ${port} is in use, perhaps by another sign-in. Finish that one, and run the command again.`,
        ),
      ),
    );
    server.listen(Number(port), hostname, listening);
  });
  return {
    url,
    stop: () => {
      clearTimeout(late);
      server.close();
      server.closeAllConnections();
    },
  };
}

export interface SignIn {
  readonly issuer: URL;
  readonly clientId: string;
  readonly say: (line: string) => void;
}

/** Access token of a person: authorization code with PKCE, by the person's own browser (RFC 8252). */
export async function signIn({ issuer, clientId, say }: SignIn): Promise<string> {
  const configuration = await discover(issuer, clientId);
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const expectedState = oidc.randomState();
  const address = oidc.buildAuthorizationUrl(configuration, {
    ...{ redirect_uri: SIGNED_IN_URL, scope: 'openid', state: expectedState },
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  });
  const back = await comeBack();
  try {
    say(`Open this address in a browser on this machine and sign in:\n${address.href}`);
    const { access_token } = await oidc.authorizationCodeGrant(configuration, await back.url, {
      ...{ pkceCodeVerifier, expectedState },
    });
    return access_token;
  } catch (error) {
    throw error instanceof CliError
      ? error
      : new CliError(`The sign-in did not succeed (${messageOf(error)}). Run the command again.`);
  } finally {
    back.stop();
  }
}
