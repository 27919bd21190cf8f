import { setTimeout as pause } from 'node:timers/promises';
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
const PAUSE_MILLISECONDS = 10_000;

/** The domain of the customer that is bought for, and how long its proof may take to appear. */
export interface Wanted {
  readonly domain?: string | undefined;
  readonly waitMilliseconds?: number;
  readonly pauseMilliseconds?: number;
  /** Shows a sentence while the walk waits. */
  readonly say?: (sentence: string) => void;
}

class NotProven extends Error {}

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
    throw new NotProven(data.description);
  }
  throw new CliError(`${url}${path} was answered ${response.status}: ${data?.description ?? '?'}`);
}

async function claim(access: Access, domain: string): Promise<string> {
  const companyProfile = { companyName: 'End to end', domain, country: 'US' };
  return customer.parse(await call(access, '/v1/customers', { companyProfile })).id;
}

async function ownCustomer(access: Access, domain: string): Promise<string | undefined> {
  const filter = JSON.stringify({ Field: 'Domain', Value: domain, Operator: 'starts_with' });
  const found = await call(access, `/v1/customers?filter=${encodeURIComponent(filter)}`);
  return list
    .parse(found)
    .items.find(
      ({ companyProfile }) => companyProfile.domain.toLowerCase() === domain.toLowerCase(),
    )?.id;
}

/** Claims a domain as soon as its proof is found, or refuses with what to publish once the time to wait is over. */
async function claimProven(access: Access, domain: string, wanted: Wanted): Promise<string> {
  const { waitMilliseconds = 0, pauseMilliseconds = PAUSE_MILLISECONDS, say } = wanted;
  const attempts = 1 + Math.ceil(waitMilliseconds / pauseMilliseconds);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await claim(access, domain);
    } catch (error) {
      if (!(error instanceof NotProven)) {
        throw error;
      }
      if (attempt >= attempts) {
        throw new CliError(
          `${access.url} takes no customer without a proof. ${error.message} Then run this again, or let it wait for the record with --wait MINUTES; later walks use the customer of ${domain} again.`,
        );
      }
      if (attempt === 1) {
        say?.(`${error.message} Waiting for the record.`);
      }
      await pause(pauseMilliseconds);
    }
  }
}

/** The partner's customer of this domain: the one that there is, or a new one. A new one of any domain without it. */
export async function customerFor(access: Access, wanted: Wanted = {}): Promise<string> {
  const { domain } = wanted;
  if (domain !== undefined) {
    return (await ownCustomer(access, domain)) ?? claimProven(access, domain, wanted);
  }
  try {
    return await claim(access, `e2e-${crypto.randomUUID()}.com`);
  } catch (error) {
    throw error instanceof NotProven
      ? new CliError(
          `${access.url} takes no customer without a proof of its domain. Name a domain whose DNS records you can set: --domain NAME. The walk then says which TXT record to publish.`,
        )
      : error;
  }
}
