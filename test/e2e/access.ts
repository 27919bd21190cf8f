import * as z from 'zod';
import { CliError } from '../../cli/cli-error.ts';

/** Where the service is, and who walks through it. */
export interface Access {
  readonly url: string;
  readonly token: string;
}

type Environment = Readonly<Record<string, string | undefined>>;
const health = z.object({ status: z.literal('ok') });
const answer = z.object({ access_token: z.string() });

/** A host that takes a connection and says nothing is none. */
const PATIENCE_MILLISECONDS = z.coerce
  .number()
  .int()
  .positive()
  .default(30_000)
  .parse(process.env['COUNTERSIGN_E2E_PATIENCE_MILLISECONDS']);

/** Nothing if there was no answer in time. */
async function ask(url: string, init: RequestInit = {}) {
  const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  try {
    const response = await fetch(url, { ...init, signal });
    const json: unknown = await response.json().catch(() => undefined);
    return { status: response.status, ok: response.ok, json };
  } catch {
    return undefined;
  }
}

async function tokenFrom(url: string, init: RequestInit): Promise<string> {
  const reply = await ask(url, { method: 'POST', ...init });
  const { data } = answer.safeParse(reply?.json);
  if (!data) {
    throw new CliError(
      `${url} gives no token (${reply?.status ?? 'no answer'}). Put one of an admin agent into COUNTERSIGN_TOKEN.`,
    );
  }
  return data.access_token;
}

/** Of a variable that is not set, or, as in a workflow, set to nothing. */
const read = (environment: Environment, name: string): string | undefined =>
  environment[name] || undefined;

const CLIENT = ['COUNTERSIGN_TOKEN_URL', 'COUNTERSIGN_CLIENT_ID', 'COUNTERSIGN_CLIENT_SECRET'];

/** A client's own token (OAuth 2.0 client credentials, RFC 6749, 4.4). */
function clientToken(environment: Environment): Promise<string> | undefined {
  const [url, id, secret] = CLIENT.map((name) => read(environment, name));
  if (url === undefined && id === undefined && secret === undefined) {
    return undefined;
  }
  if (url === undefined || id === undefined || secret === undefined) {
    const missing = CLIENT.filter((name) => read(environment, name) === undefined);
    throw new CliError(`A client's credentials are not complete: set ${missing.join(' and ')}.`);
  }
  return tokenFrom(url, {
    headers: { Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
}

/** Makes sure that there is a service, and that it lets the caller in, before anything is bought. */
export async function accessTo(url: string, environment: Environment): Promise<Access> {
  const reply = await ask(`${url}/v1/health`);
  if (!reply?.ok || !health.safeParse(reply.json).success) {
    throw new CliError(
      `Nothing that is Countersign answers at ${url} (${reply?.status ?? 'no connection'}). Start it with npm start, or say another address by --url.`,
    );
  }
  const token =
    read(environment, 'COUNTERSIGN_TOKEN') ??
    (await clientToken(environment)) ??
    (await tokenFrom(`${url}/_local/token`, { body: '' }));
  const headers = { Authorization: `Bearer ${token}` };
  const customers = await ask(`${url}/v1/customers?size=1`, { headers });
  if (!customers?.ok) {
    throw new CliError(
      `${url} does not take the token (${customers?.status ?? 'no answer'}). It has to be one of a partner's admin agent.`,
    );
  }
  return { url, token };
}
