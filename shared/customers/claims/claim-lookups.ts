import { Resolver } from 'node:dns/promises';
import * as z from 'zod/mini';
import type { ClaimLookups } from './claim-proofs.ts';

/** Two tries of this length leave room in the longest request. */
const LOOKUP_MILLISECONDS = 3_000;
const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
const guidIn = (text: string | null): string | undefined =>
  GUID.exec(text ?? '')?.[0].toLowerCase();

/** Answers of a name server that say that there is no such record. */
const NO_RECORD: ReadonlySet<unknown> = new Set(['ENODATA', 'ENOTFOUND']);

const configuration = z.object({ issuer: z.string() });

/** Lookups by DNS, and by two addresses of Microsoft's that answer everybody. `dnsServers` replace those of the host. */
export function claimLookups({
  dnsServers = [],
  fetch = globalThis.fetch,
}: {
  readonly dnsServers?: readonly string[] | undefined;
  readonly fetch?: typeof globalThis.fetch;
}): ClaimLookups {
  const resolver = new Resolver({ timeout: LOOKUP_MILLISECONDS, tries: 2 });
  if (dnsServers.length > 0) {
    resolver.setServers(dnsServers);
  }
  const get = (url: string) =>
    fetch(url, { redirect: 'error', signal: AbortSignal.timeout(LOOKUP_MILLISECONDS) });
  return {
    async textRecords(name) {
      try {
        return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
      } catch (error) {
        if (error instanceof Error && 'code' in error && NO_RECORD.has(error.code)) {
          return [];
        }
        throw error;
      }
    },
    // The issuer of a domain's tokens has its tenant in it. A domain that no tenant has is answered 400.
    async tenantOfDomain(domain) {
      const answer = await get(
        `https://login.microsoftonline.com/${encodeURIComponent(domain)}/v2.0/.well-known/openid-configuration`,
      );
      return answer.ok ? guidIn(configuration.parse(await answer.json()).issuer) : undefined;
    },
    // Without a token the answer is 401, and says where to get one: at the tenant of the subscription.
    async tenantOfSubscription(subscriptionId) {
      const answer = await get(
        `https://management.azure.com/subscriptions/${encodeURIComponent(subscriptionId)}?api-version=2022-12-01`,
      );
      return answer.status === 401 ? guidIn(answer.headers.get('www-authenticate')) : undefined;
    },
  };
}
