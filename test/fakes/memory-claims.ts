import { NO_PROOF } from '#shared/customers/claims/claim-proofs.ts';
import { claimsUnder } from '#shared/customers/claims/claims.ts';
import { type DailyQuotas, fullQuota } from '#shared/platform/http/daily-quotas.ts';
import { MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';

export class MemoryQuotas implements DailyQuotas {
  readonly #counts = new Map<string, number>();

  async count(quota: Parameters<DailyQuotas['count']>[0], owner: string, now: Date): Promise<void> {
    const key = `${quota.name} ${owner} ${Math.floor(now.getTime() / MILLISECONDS_PER_DAY)}`;
    const count = this.#counts.get(key) ?? 0;
    if (count >= quota.most) {
      throw fullQuota(quota, now);
    }
    this.#counts.set(key, count + 1);
  }
}

/** Claims as in a stage without proofs. */
export const unprovenClaims = (quotas: DailyQuotas, mostADay = 10_000) =>
  claimsUnder({ proofs: NO_PROOF, quotas, mostADay });
