import type { ErrorCode } from '#shared/platform/errors.ts';
import { isDomainError } from '#shared/platform/errors.ts';
import type { DailyQuotas } from '#shared/platform/http/daily-quotas.ts';
import { because } from '#shared/platform/sentence.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import type { ClaimProofs } from './claim-proofs.ts';

export interface CustomerClaim {
  readonly partnerId: string;
  readonly domain: string;
  /** The tenant that the partner names; without it the customer gets an id of ours, which claims nothing. */
  readonly tenantId?: string | undefined;
}

export interface SubscriptionClaim {
  readonly partnerId: string;
  readonly customerId: string;
  readonly subscriptionId: string;
}

/** Checks on claims: a domain, a tenant or an Azure subscription that nobody else can have from then on. */
export interface Claims {
  /** Refuses a claim without its proof, and one beyond the partner's day. */
  customer(claim: CustomerClaim, now: Date): Promise<void>;
  subscription(claim: SubscriptionClaim, now: Date): Promise<void>;
}

const quotaOf = (most: number) => ({
  name: 'claims',
  most,
  code: 'TOO_MANY_CLAIMS' satisfies ErrorCode as 'TOO_MANY_CLAIMS',
  why: because('TOO_MANY_CLAIMS', { most }),
});

/** Claims under the settings of a stage. */
export function claimsUnder(settings: {
  readonly proofs: ClaimProofs;
  readonly quotas: DailyQuotas;
  readonly mostADay: number;
}): Claims {
  const { proofs, quotas, mostADay } = settings;
  const count = async (partnerId: string, now: Date) => {
    try {
      await quotas.count(quotaOf(mostADay), partnerId, now);
    } catch (full) {
      if (isDomainError(full, 'TOO_MANY_CLAIMS')) {
        logger.warn('CLAIMS_FULL', { partnerId });
      }
      throw full;
    }
  };
  return {
    async customer(claim, now) {
      await proofs.customer(claim);
      await count(claim.partnerId, now);
    },
    async subscription(claim, now) {
      await proofs.subscription(claim);
      await count(claim.partnerId, now);
    },
  };
}
