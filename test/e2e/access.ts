import * as z from 'zod';

/** What a person is told in one line. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** Where the service is, and who walks through it. */
export interface Access {
  readonly url: string;
  readonly token: string;
}

type Environment = Readonly<Record<string, string | undefined>>;
const answer = z.object({ access_token: z.string() });

async function tokenFrom(url: string, init: RequestInit): Promise<string> {
  const response = await fetch(url, { method: 'POST', ...init }).catch(() => undefined);
  const { data } = answer.safeParse(await response?.json().catch(() => undefined));
  if (!data) {
    throw new Refused(
      `${url} gives no token (${response?.status ?? 'no answer'}). Put one of an admin agent into COUNTERSIGN_TOKEN.`,
    );
  }
  return data.access_token;
}

/** A client's own token (OAuth 2.0 client credentials, RFC 6749, 4.4). */
function clientToken(environment: Environment): Promise<string> | undefined {
  const { COUNTERSIGN_TOKEN_URL: url, COUNTERSIGN_CLIENT_ID: id } = environment;
  if (url === undefined || id === undefined) {
    return undefined;
  }
  const secret = environment['COUNTERSIGN_CLIENT_SECRET'] ?? '';
  return tokenFrom(url, {
    headers: { Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
}

/** Makes sure that there is a service before anything is asked of it. */
export async function accessTo(url: string, environment: Environment): Promise<Access> {
  const health = await fetch(`${url}/v1/health`).catch(() => undefined);
  if (!health?.ok) {
    throw new Refused(
      `Nothing that is Countersign answers at ${url} (${health?.status ?? 'no connection'}). Start it with npm start, or say another address by --url.`,
    );
  }
  const token =
    environment['COUNTERSIGN_TOKEN'] ??
    (await clientToken(environment)) ??
    (await tokenFrom(`${url}/_local/token`, { body: '' }));
  return { url, token };
}
