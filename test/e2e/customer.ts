import * as z from 'zod';
import { CliError } from '../../cli/cli-error.ts';
import type { Access } from './access.ts';

const customer = z.looseObject({
  id: z.string(),
  companyProfile: z.looseObject({ domain: z.string() }),
});
const list = z.looseObject({ items: z.array(customer) });
const refusal = z.looseObject({ code: z.coerce.string(), description: z.string() });

/** A customer that is to be claimed needs its proof: its domain a TXT record, for instance. */
const CLAIM_NOT_PROVEN = '990033';

async function call({ url, token }: Access, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${url}${path}`, {
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const json: unknown = await response.json().catch(() => undefined);
  if (response.ok) {
    return json;
  }
  const { data } = refusal.safeParse(json);
  if (data?.code === CLAIM_NOT_PROVEN) {
    throw new CliError(
      `${url} takes no customer without a proof. ${data.description} Then name the domain: --domain NAME. Its customer is used again.`,
    );
  }
  throw new CliError(`${url}${path} was answered ${response.status}: ${data?.description ?? '?'}`);
}

/** The partner's customer of this domain: the one that there is, or a new one. A new one of any domain without it. */
export async function customerFor(access: Access, domain: string | undefined): Promise<string> {
  const name = domain ?? `e2e-${crypto.randomUUID()}.com`;
  if (domain !== undefined) {
    const filter = JSON.stringify({ Field: 'Domain', Value: domain, Operator: 'starts_with' });
    const found = await call(access, `/v1/customers?filter=${encodeURIComponent(filter)}`);
    const own = list
      .parse(found)
      .items.find(
        ({ companyProfile }) => companyProfile.domain.toLowerCase() === domain.toLowerCase(),
      );
    if (own) {
      return own.id;
    }
  }
  const companyProfile = { companyName: 'End to end', domain: name, country: 'US' };
  return customer.parse(await call(access, '/v1/customers', { companyProfile })).id;
}
