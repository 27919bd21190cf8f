import { createHmac } from 'node:crypto';
import { DomainError } from '#shared/platform/errors.ts';
import { because, type Sentence } from '#shared/platform/sentence.ts';
import type { CustomerClaim, SubscriptionClaim } from './claims.ts';

/** Proves that what a partner claims is its customer's. */
export interface ClaimProofs {
  customer(claim: CustomerClaim): Promise<void>;
  subscription(claim: SubscriptionClaim): Promise<void>;
}

/** Lookups of a domain, a tenant or a subscription in the rest of the world. */
export interface ClaimLookups {
  /** The TXT records of a name; none if the name does not exist. */
  textRecords(name: string): Promise<readonly string[]>;
  /** The tenant in which Microsoft Entra has the domain. */
  tenantOfDomain(domain: string): Promise<string | undefined>;
  /** The tenant that an Azure subscription trusts. */
  tenantOfSubscription(subscriptionId: string): Promise<string | undefined>;
}

export const NO_PROOF: ClaimProofs = {
  customer: async () => undefined,
  subscription: async () => undefined,
};

/** The name of the record. A name below the domain leaves the domain's other records alone. */
const recordName = (domain: string): string => `_countersign.${domain}`;

/** The value of the record: the same for each attempt of a partner, and of no use to another partner. */
export const recordValue = (secret: Buffer, { partnerId, domain }: CustomerClaim): string =>
  `countersign-claim=${createHmac('sha256', secret)
    .update(JSON.stringify(['claim', partnerId, domain]))
    .digest('base64url')}`;

const notProven = (field: string, why: Sentence, cause?: unknown): DomainError =>
  new DomainError('CLAIM_NOT_PROVEN', why, { data: [field], cause });

/** Takes the answer of the lookup of a name; a lookup that fails proves nothing, and is no fault of ours. */
async function lookUp<Found>(
  field: string,
  name: string,
  find: () => Promise<Found>,
): Promise<Found> {
  try {
    return await find();
  } catch (error) {
    throw notProven(field, because('CLAIM_LOOKUP_FAILED', { name }), error);
  }
}

/** R22: a claim needs a TXT record of the domain, and the tenant that Microsoft has for the domain or the subscription. */
export function proofsByLookup(lookups: ClaimLookups, secret: () => Promise<Buffer>): ClaimProofs {
  return {
    async customer(claim) {
      const { domain, tenantId } = claim;
      const field = 'companyProfile.domain';
      const name = recordName(domain);
      const wanted = recordValue(await secret(), claim);
      const found = await lookUp(field, name, () => lookups.textRecords(name));
      if (!found.includes(wanted)) {
        throw notProven(field, because('CLAIM_NOT_PROVEN', { domain, name, wanted }));
      }
      const tenant =
        tenantId === undefined
          ? undefined
          : await lookUp('companyProfile.tenantId', domain, () => lookups.tenantOfDomain(domain));
      if (tenant !== tenantId) {
        throw notProven(
          'companyProfile.tenantId',
          because('CLAIM_TENANT_WRONG', { domain, tenantId }),
        );
      }
    },
    async subscription({ subscriptionId, customerId }) {
      const tenant = await lookUp('subscriptionId', subscriptionId, () =>
        lookups.tenantOfSubscription(subscriptionId),
      );
      if (tenant !== customerId) {
        throw notProven(
          'subscriptionId',
          because('CLAIM_SUBSCRIPTION_ELSEWHERE', { subscriptionId, customerId }),
        );
      }
    },
  };
}
