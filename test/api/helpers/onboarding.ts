import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { request, tokenFor } from './partner.ts';

const clientSchema = z.looseObject({ clientId: z.string(), clientSecret: z.string() });
export type Client = z.output<typeof clientSchema>;
const tokenSchema = z.object({ access_token: z.string(), expires_in: z.literal(3_600) });

export const readClient = (json: unknown): Client => clientSchema.parse(json);

/** The operator's way to partners, and what their programs do with their secrets. */
export function onboarding(url: string) {
  let token: Promise<string> | undefined;
  const operate = async (
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ) => {
    token ??= tokenFor(url, { roles: ['operator'] });
    return request(`${url}/v1/operator/partners${path}`, {
      method,
      headers: { Authorization: `Bearer ${await token}`, ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
  };
  const tokenRequest = (init: RequestInit) =>
    fetch(`${url}/_local/oauth2/token`, { method: 'POST', ...init });

  return {
    operate,
    tokenRequest,
    async aPartner(): Promise<string> {
      const id = randomUUID();
      await operate('PUT', `/${id}`, { name: 'Fabrikam' });
      return id;
    },
    aClient: async (id: string, body: object = {}): Promise<Client> =>
      readClient((await operate('PUT', `/${id}/clients/portal`, body)).json),
    async tokenOf({ clientId, clientSecret }: Client): Promise<string> {
      const answer = await tokenRequest({
        headers: { Authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      return tokenSchema.parse(await answer.json()).access_token;
    },
    callAs: (bearer: string, path = '/v1/customers') =>
      request(`${url}${path}`, { headers: { Authorization: `Bearer ${bearer}` } }),
  };
}
